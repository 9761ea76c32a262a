import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { getOrder } from "@/lib/orders/get-order";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import type { FaultInput } from "@/sandbox/state/fault-types";
import { getConnection } from "./connections/get-connection";
import { updateConnection } from "./connections/update-connection";
import { listConnectionsToPull } from "./list-connections-due";
import { pullOrders } from "./pull-orders";
import { explainListing } from "./push/explain-listing";
import { flushConnection } from "./push/flush-connection";
import { listConnectionsToFlush } from "./push/list-due-connections";
import { pollBatches } from "./push/poll-batches";
import { aPushingShop, type PushingShop } from "./push/testing/a-pushing-shop";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";
import { passTime } from "./testing/pass-time";

// The waits between tries are no matter of these tests.
vi.mock("node:timers/promises", async (importActual) => ({
  ...(await importActual<object>()),
  setTimeout: async () => {},
}));

let sandbox: RunningSandbox;
let seller = 7400;
let keys: { sellerId: string; apiKey: string; apiSecret: string };
let barcodes: string[];
let shop: PushingShop;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  seller++;
  keys = { sellerId: String(seller), apiKey: `key-${seller}`, apiSecret: `secret-${seller}` };
  sandbox.control.seedSeller({ ...keys, sellerId: seller, products: 15 });
  barcodes = sandbox.control
    .searchProducts(seller, "", 30)
    .filter((one) => one.state === "onSale" && one.quantity >= 5)
    .slice(0, 3)
    .map((one) => one.barcode);
  shop = await aPushingShop(keys, barcodes);
  await pass(0);
});
afterEach(() => {
  sandbox.control.clearFaults();
  clock.release();
});

const pass = async (seconds: number) => {
  await passTime(sandbox, shop.tenant.tenantId, seconds);
  await refillBudgets();
};
const pull = () => pullOrders(shop.tenant, shop.connectionId, { reason: "poll" });
const flush = () => flushConnection(shop.tenant, shop.connectionId);
const confirm = () => pollBatches(shop.tenant, shop.connectionId);
const connection = () => getConnection(shop.tenant, shop.connectionId);
const stockOf = async (index: number) =>
  (await explainListing(shop.tenant, shop.listings[index]!.listingId)).pushes.stock;
const shown = (index: number) => sandbox.control.product(seller, barcodes[index]!);
const order = (pieces = 1) =>
  sandbox.control.placeOrder({ sellerId: seller, lines: [{ barcode: barcodes[0]!, quantity: pieces }] }).orderNumber;
const numbersHere = async () =>
  (await withTenant(shop.tenant, (tx) => tx.customerOrder.findMany({ select: { externalNumber: true } }))).map(
    (one) => one.externalNumber,
  );
const break_ = (fault: FaultInput) => sandbox.control.addFault({ ...fault, sellerId: seller });
const mails = async () => {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query("SELECT 1 FROM mail WHERE template = 'connection_unauthorised' AND dedupe_key LIKE $1", [
      `%${shop.connectionId}%`,
    ]),
  );
  return rows.length;
};

/** What every kind of fault is called, and how it is made. */
const FAULTS: [string, FaultInput][] = [
  ["500", { kind: "status", status: 500 }],
  ["503", { kind: "status", status: 503 }],
  ["504", { kind: "status", status: 504 }],
  ["556", { kind: "status", status: 556 }],
  ["HTML with 200", { kind: "html-200" }],
  ["HTML with 502", { kind: "html-502" }],
  ["half of the JSON", { kind: "truncated-json" }],
  ["an empty body", { kind: "empty-body" }],
  ["a broken line", { kind: "reset" }],
  ["an answer lost after it was applied", { kind: "answer-lost" }],
  ["429", { kind: "too-many" }],
  ["429 of the order services", { kind: "too-many-order-shape" }],
  ["403", { kind: "status", status: 403 }],
  ["a byte order mark", { kind: "bom" }],
  ["packed", { kind: "gzip" }],
  ["numbers as texts", { kind: "numbers-as-strings" }],
  ["new fields", { kind: "unknown-fields" }],
];

describe("a value on its way out", () => {
  it.each(FAULTS)("survives %s, and is applied exactly once", async (_name, fault) => {
    await shop.move(0, 7);
    await shop.move(1, 3);
    break_({ ...fault, method: "POST", path: "price-and-inventory", count: 1 });
    const isDone = async () => (await stockOf(0)).state === "clean" && (await stockOf(1)).state === "clean";
    for (let minute = 0; minute < 5 && !(await isDone()); minute++) {
      await flush();
      await pass(30);
      await confirm();
      await pass(30);
    }
    expect(await isDone()).toBe(true);
    expect(shown(0).updates.map((update) => update.quantity)).toEqual([7]);
    expect(shown(1).updates.map((update) => update.quantity)).toEqual([3]);
    expect((await connection()).state).toBe("active");
  });

  it.each(FAULTS)("is confirmed although its result first answers %s", async (_name, fault) => {
    await shop.move(0, 7);
    await flush();
    break_({ ...fault, path: "batch-requests", count: 3 });
    for (let round = 0; round < 8 && (await stockOf(0)).state !== "clean"; round++) {
      await pass(40);
      await confirm();
    }
    expect(await stockOf(0)).toMatchObject({ state: "clean", confirmed: "7" });
    expect(shown(0).updates).toHaveLength(1);
  });

  it("is not confirmed by a batch that says COMPLETED and shows no items", async () => {
    sandbox.control.changeSettings({ completedEmptyPhase: true, batchDelayMs: { min: 20_000, max: 20_000 } });
    await shop.move(0, 7);
    await flush();
    await pass(5);
    await confirm();
    expect(await stockOf(0)).toMatchObject({ state: "sent", confirmed: null });
    await pass(30);
    await confirm();
    expect(await stockOf(0)).toMatchObject({ state: "clean", confirmed: "7" });
    sandbox.control.changeSettings({ completedEmptyPhase: false, batchDelayMs: { min: 0, max: 0 } });
  });

  it("is read back when the channel has forgotten the batch", async () => {
    await shop.move(0, 7);
    await flush();
    await pass(5 * 3600);
    await confirm();
    expect(await stockOf(0)).toMatchObject({ state: "sent" });
    await pass(60);
    await confirm();
    expect(await stockOf(0)).toMatchObject({ state: "clean", confirmed: "7" });
  });
});

describe("an order on its way in", () => {
  it.each(FAULTS)("survives %s", async (name, fault) => {
    await pull();
    const number = order(2);
    break_({ ...fault, path: "v2/orders", count: 3 });
    await pull().catch((error: { code?: string }) => expect(error.code).toMatch(/^channel_/));
    const { health, state } = await connection();
    expect(state).toBe("active");
    const isIll = !/429|byte order|packed|numbers|new fields/.test(name);
    expect(health.lastFailureCode !== null).toBe(isIll);
    sandbox.control.clearFaults();
    await pass(60);
    await pull();
    await pull();
    expect(await numbersHere()).toEqual([number]);
    expect((await connection()).health.failingSince).toBeNull();
  });

  it.each([
    ["ahead of", 15],
    ["behind", -15],
  ])("comes in when the channel's clock is %s ours", async (_name, minutes) => {
    await pull();
    // Ours stands, so that the channel's is ahead; or the other way round.
    clock.standAt(new Date(sandbox.control.now() - minutes * 60_000));
    const number = order();
    await pull();
    expect(await numbersHere()).toEqual([number]);
    clock.standAt(new Date(sandbox.control.now() - minutes * 60_000 + 120_000));
    const later = order();
    await pull();
    expect((await numbersHere()).sort()).toEqual([number, later].sort());
  });

  it("carries any name unharmed, from script tags over quotes to what is written from right to left", async () => {
    await pull();
    const buyer = { firstName: `<script>alert("x")</script>`, lastName: "O'Neill „Ștefan” \u202Eمحمد 👩‍🎨" };
    const { orderNumber } = sandbox.control.placeOrder({
      sellerId: seller,
      lines: [{ barcode: barcodes[0]!, quantity: 1 }],
      buyer,
    });
    await pull();
    const row = await withTenant(shop.tenant, (tx) =>
      tx.customerOrder.findFirstOrThrow({ where: { externalNumber: orderNumber } }),
    );
    const { customerName } = await getOrder(shop.tenant, row.id);
    expect(customerName).toContain(`<script>alert("x")</script>`);
    expect(customerName).toContain("👩‍🎨");
    expect(customerName).toContain("محمد");
  });
});

describe("keys that stop working in the night", () => {
  it("stop the connection, tell the owner once, and lose nothing: new keys wake it up", async () => {
    await pull();
    await shop.move(0, 7);
    sandbox.control.changeKeys({ sellerId: seller, revoked: true });
    const number = order();
    // Whoever meets it first, and whoever meets it at the same moment.
    await Promise.allSettled([pull(), flush(), pull(), flush()]);
    expect(await connection()).toMatchObject({
      state: "unauthorised",
      health: { lastFailureCode: "channel_unauthorised", unauthorisedSince: expect.any(Date) },
    });
    expect(await mails()).toBe(1);

    for (let hour = 0; hour < 3; hour++) {
      await pass(3600);
      expect(await pull()).toMatchObject({ skipped: "inactive" });
      expect(await flush()).toMatchObject({ claimed: false });
      expect((await listConnectionsToPull()).some((one) => one.connectionId === shop.connectionId)).toBe(false);
      expect((await listConnectionsToFlush()).some((one) => one.connectionId === shop.connectionId)).toBe(false);
    }
    expect(await mails()).toBe(1);

    sandbox.control.changeKeys({ sellerId: seller, apiSecret: "fresh", revoked: false });
    await expect(updateConnection(shop.tenant, shop.connectionId, { credentials: keys })).rejects.toMatchObject({
      code: "channel_unauthorised",
    });
    await updateConnection(shop.tenant, shop.connectionId, { credentials: { ...keys, apiSecret: "fresh" } });
    const asked = await withTenant(shop.tenant, (tx) => tx.outboxEvent.findMany({ select: { type: true } }));
    expect(asked.map((event) => event.type)).toEqual(
      expect.arrayContaining(["channels/orders.requested", "channel.push_requested"]),
    );
    await pull();
    await flush();
    await pass(5);
    await confirm();
    expect(await numbersHere()).toEqual([number]);
    expect(shown(0).quantity).toBe(6);

    // Lost again: told again.
    sandbox.control.changeKeys({ sellerId: seller, revoked: true });
    await pull().catch(() => {});
    expect(await mails()).toBe(2);
  });
});

describe("the database goes away for a moment", () => {
  it("and comes back: the next call works, nothing is lost or doubled", async () => {
    await pull();
    const number = order(2);
    await shop.move(0, 7);
    const cutAllLines = () =>
      asDatabaseOwner((owner) =>
        owner.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
        ),
      );
    const work = Promise.allSettled([pull(), flush()]);
    await cutAllLines();
    await work;
    await cutAllLines();
    await pass(100);
    for (let minute = 0; minute < 6; minute++) {
      await pull();
      await flush();
      await pass(60);
      await confirm();
      await pass(30);
    }
    expect(await numbersHere()).toEqual([number]);
    expect(await stockOf(0)).toMatchObject({ state: "clean", confirmed: "5" });
    expect(shown(0).quantity).toBe(5);
  });
});
