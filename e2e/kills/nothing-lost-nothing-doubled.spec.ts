import { randomInt } from "node:crypto";
import { type Answer, Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { furnishShop, type Shop } from "../support/furnish-shop";
import { killPart, type Part } from "../support/processes";
import { queryDatabase } from "../support/query-database";
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
 * The app is killed while a call to Trendyol is on its way, then the engine, then the database; stock is changed and orders
 * are placed all the while. Afterwards everything comes out as if nothing had happened, and nothing is there twice.
 */
test("killed in the middle of it, nothing is lost and nothing is doubled", async ({ stack, sandbox }, info) => {
  test.setTimeout(280_000);
  const run = randomInt(1_000_000, 9_999_999);
  const shop = await furnishShop(stack, sandbox, { name: `Oprit ${run} SRL`, sellerId: run, products: 20, orders: 1 });
  const api = new Api(stack.appUrl, shop.apiKey);
  const window = new ShopWindow(sandbox, shop.sellerId);
  const listings = (await api.all(`/listings?connectionId=${shop.connectionId}&state=on_sale`)).slice(0, TOUCHED);
  expect(listings).toHaveLength(TOUCHED);
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  const reservedBefore = new Map<string, number>(
    (await api.all(`/stock-levels?warehouseId=${warehouseId}`)).map(({ productId, reserved }) => [productId, reserved]),
  );
  const counted = new Map<string, number>();
  const sold = new Map<string, number>();
  const numbers = [shop.orderNumber];

  for (const [round, part] of PARTS.entries()) {
    // The next call with stock and prices takes its time: the kill finds it on its way, and Trendyol applies it afterwards.
    const slow = await sandbox.post<{ id: string }>("/control/faults", {
      kind: "latency",
      path: "price-and-inventory",
      sellerId: shop.sellerId,
      latencyMs: 2_500,
      count: 1,
    });
    for (const listing of listings) {
      const onHand = 40 + round * 10 + listings.indexOf(listing);
      counted.set(listing.productId, onHand);
      await persist(() => adjust(api, warehouseId, listing.productId, onHand));
    }
    const soldNow = listings[round];
    numbers.push((await window.buy(soldNow.barcode, 2)).orderNumber);
    sold.set(soldNow.productId, 2);
    await waitUntil("the call that takes its time", async () => {
      const waiting = await sandbox.get<{ id: string }[]>("/control/faults");
      return !waiting.some(({ id }) => id === slow.id);
    });
    await killPart(stack, part);

    // A program at the other end keeps trying with its key, and is heard once.
    const listing = listings[listings.length - 1];
    const onHand = (counted.get(listing.productId) ?? 0) - 3;
    counted.set(listing.productId, onHand);
    await persist(() => adjustBy(stack, shop, warehouseId, listing.productId, -3, `${run}-${round}`));
    await waitUntil(`the health of everything after the end of the ${part}`, () => isWell(stack));
  }

  const killed = Date.now();
  const settled = await waitUntil(
    "everything coming to rest",
    async () => {
      const orders = await api.all(`/orders?connectionId=${shop.connectionId}`);
      if (orders.length < numbers.length) return false;
      const now = await Promise.all(listings.map((one: Answer) => api.get(`/listings/${one.id}`)));
      const shown = await Promise.all(listings.map((one: Answer) => window.product(one.barcode)));
      const isClean = now.every(
        ({ push }, at) => push.stock.state === "clean" && push.stock.wanted === shown[at]?.quantity,
      );
      return isClean && { orders, now, shown };
    },
    { timeoutMs: 180_000, everyMs: 1_000 },
  );
  tellTime(info, "last kill → everything at rest", Date.now() - killed);

  expect(settled.orders.map((order: Answer) => order.externalNumber).sort()).toEqual([...numbers].sort());
  const levels = await api.all(`/stock-levels?warehouseId=${warehouseId}`);
  for (const [at, listing] of listings.entries()) {
    const level = levels.find(({ productId }) => productId === listing.productId);
    expect([listing.barcode, level.onHand]).toEqual([listing.barcode, counted.get(listing.productId)]);
    expect([listing.barcode, settled.shown[at]?.quantity]).toEqual([listing.barcode, level.available]);
    const promised = (reservedBefore.get(listing.productId) ?? 0) + (sold.get(listing.productId) ?? 0);
    expect([listing.barcode, level.reserved]).toEqual([listing.barcode, promised]);
  }
  for (const [sentence, query] of Object.entries(BROKEN))
    expect([sentence, await queryDatabase(stack, query, [shop.tenantId])]).toEqual([sentence, []]);
});

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
