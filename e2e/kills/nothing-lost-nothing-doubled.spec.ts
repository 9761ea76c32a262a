import { randomInt } from "node:crypto";
import { type Answer, Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { furnishShop, type Shop } from "../support/furnish-shop";
import { killPart, type Part } from "../support/processes";
import { queryDatabase } from "../support/query-database";
import type { SandboxControl } from "../support/sandbox-control";
import { ShopWindow } from "../support/shop-window";
import type { StackInfo } from "../support/stack-info";
import { tellTime } from "../support/stopwatch";
import { waitUntil } from "../support/wait-until";

const PARTS: Part[] = ["app", "engine", "database"];
const TOUCHED = 6;

/** Sentences that may never be false, as queries that find what breaks them. */
const BROKEN = {
  "on hand is the sum of movements": `
    SELECT l.product_id FROM stock_level l WHERE l.tenant_id = $1 AND l.on_hand <> (
      SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m
       WHERE m.tenant_id = $1 AND m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id)`,
  "reserved is the sum of active promises": `
    SELECT l.product_id FROM stock_level l WHERE l.tenant_id = $1 AND l.reserved <> (
      SELECT coalesce(sum(r.quantity), 0) FROM reservation r
       WHERE r.tenant_id = $1 AND r.product_id = l.product_id AND r.warehouse_id = l.warehouse_id AND r.state = 'active')`,
  "an order is told once": `
    SELECT data ->> 'orderId' FROM outbox_event WHERE tenant_id = $1 AND type = 'order.imported' GROUP BY 1 HAVING count(*) > 1`,
};

/**
 * The app is killed while a call to Trendyol is on its way, then the engine, then the database, each in the middle of the
 * sending of a company of its own; stock is changed and orders are placed all the while. Afterwards everything comes out as
 * if nothing had happened, and nothing is there twice. A sender that died holds its connection back for a minute or two.
 */
test("killed in the middle of it, nothing is lost and nothing is doubled", async ({ stack, sandbox }, info) => {
  test.setTimeout(480_000);
  const sellerId = randomInt(1_000_000, 9_999_000);
  const victims = await Promise.all(PARTS.map((part, at) => aVictim(stack, sandbox, part, sellerId + at)));
  for (const victim of victims) await killInTheMiddle(stack, sandbox, victim);

  const killed = Date.now();
  for (const victim of victims) {
    await comesToRest(victim);
    tellTime(info, `last kill → rest for whom the ${victim.part} died`, Date.now() - killed);
    for (const [sentence, query] of Object.entries(BROKEN))
      expect([sentence, await queryDatabase(stack, query, [victim.shop.tenantId])]).toEqual([sentence, []]);
  }
});

/** A company whose stock is on its way when a part of the stack dies, and what must have come of it. */
type Victim = {
  part: Part;
  shop: Shop;
  api: Api;
  window: ShopWindow;
  warehouseId: string;
  listings: Answer[];
  /** By product. */
  onHand: Map<string, number>;
  reserved: Map<string, number>;
  orderNumbers: string[];
};

async function aVictim(stack: StackInfo, sandbox: SandboxControl, part: Part, sellerId: number): Promise<Victim> {
  const shop = await furnishShop(stack, sandbox, { name: `Fără ${part} SRL`, sellerId, products: 12, orders: 1 });
  const api = new Api(stack.appUrl, shop.apiKey);
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  const levels = await api.all(`/stock-levels?warehouseId=${warehouseId}`);
  return {
    part,
    shop,
    api,
    window: new ShopWindow(sandbox, sellerId),
    warehouseId,
    listings: (await api.all(`/listings?connectionId=${shop.connectionId}&state=on_sale`)).slice(0, TOUCHED),
    onHand: new Map(),
    reserved: new Map(levels.map(({ productId, reserved }) => [productId, reserved])),
    orderNumbers: [shop.orderNumber],
  };
}

async function killInTheMiddle(stack: StackInfo, sandbox: SandboxControl, victim: Victim): Promise<void> {
  const { part, shop, api, window, warehouseId, listings, onHand, reserved } = victim;
  // The next call with stock and prices takes its time: the kill finds it on its way, and Trendyol applies it afterwards.
  const slow = await sandbox.post<{ id: string }>("/control/faults", {
    kind: "latency",
    path: "price-and-inventory",
    sellerId: shop.sellerId,
    latencyMs: 2_500,
    count: 1,
  });
  for (const [at, { productId }] of listings.entries()) {
    onHand.set(productId, 40 + at);
    await persist(() => adjust(api, warehouseId, productId, 40 + at));
  }
  const [first, last] = [listings[0], listings[listings.length - 1]];
  victim.orderNumbers.push((await window.buy(first.barcode, 2)).orderNumber);
  reserved.set(first.productId, (reserved.get(first.productId) ?? 0) + 2);
  await waitUntil(
    "the call that takes its time",
    async () => !(await sandbox.get<{ id: string }[]>("/control/faults")).some(({ id }) => id === slow.id),
    // Whoever died before may have been reading or sending for this company too: its lease of the connection ends by itself (75 s for
    // sending, 90 s for reading), and the next minute sends.
    { timeoutMs: 150_000, everyMs: 100 },
  );
  await killPart(stack, part);

  // A program at the other end keeps trying with its key, and is heard once.
  onHand.set(last.productId, (onHand.get(last.productId) ?? 0) - 3);
  await persist(() => adjustBy(stack, shop, warehouseId, last.productId, -3, `kill-${part}`));
  await waitUntil(`the health of everything after the end of the ${part}`, () => isWell(stack));
}

/** Every order is there once, every level is what was counted and promised, and Trendyol shows what is available. */
async function comesToRest({ part, shop, api, window, warehouseId, ...wanted }: Victim): Promise<void> {
  const settled = await waitUntil(
    `rest after the end of the ${part}`,
    async () => {
      const orders = await api.all(`/orders?connectionId=${shop.connectionId}`);
      if (orders.length < wanted.orderNumbers.length) return false;
      const now = await Promise.all(wanted.listings.map(({ id }) => api.get(`/listings/${id}`)));
      const shown = await Promise.all(wanted.listings.map(({ barcode }) => window.product(barcode)));
      const isResting = now.every(
        ({ push }, at) => push.stock.state === "clean" && push.stock.wanted === shown[at]?.quantity,
      );
      return isResting && { orders, shown };
    },
    { timeoutMs: 170_000, everyMs: 1_000 },
  );
  expect(settled.orders.map(({ externalNumber }) => externalNumber).sort()).toEqual([...wanted.orderNumbers].sort());
  const levels = await api.all(`/stock-levels?warehouseId=${warehouseId}`);
  for (const [at, { productId, barcode }] of wanted.listings.entries()) {
    const level = levels.find((one) => one.productId === productId);
    expect([barcode, level.onHand, level.reserved, settled.shown[at]?.quantity]).toEqual([
      barcode,
      wanted.onHand.get(productId),
      wanted.reserved.get(productId) ?? 0,
      level.available,
    ]);
  }
}

function adjust(api: Api, warehouseId: string, productId: string, onHand: number): Promise<Answer> {
  return api.post("/stock-adjustments", { warehouseId, reason: "correction", lines: [{ productId, onHand }] });
}

async function adjustBy(
  { appUrl }: StackInfo,
  { apiKey }: Shop,
  warehouseId: string,
  productId: string,
  delta: number,
  key: string,
): Promise<void> {
  const answer = await fetch(`${appUrl}/api/v1/stock-adjustments`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ warehouseId, reason: "damage", lines: [{ productId, delta }] }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** What a careful program does: the same again until it is answered. */
function persist<T>(act: () => Promise<T>): Promise<T | true> {
  return waitUntil("an answer", async () => (await act()) ?? true, { timeoutMs: 60_000, everyMs: 500 });
}

async function isWell({ appUrl }: StackInfo): Promise<boolean> {
  const answer = await fetch(`${appUrl}/api/v1/health`, { signal: AbortSignal.timeout(5_000) });
  return answer.ok;
}
