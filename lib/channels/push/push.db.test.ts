import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";
import { updateListing } from "../listings/update-listing";
import { runToEnd } from "../testing/a-connection";
import { explainListing } from "./explain-listing";
import { flushConnection } from "./flush-connection";
import { noteChannelStockChanged } from "./note-channel-stock-changed";
import { observeInventory } from "./observe-inventory";
import { pollBatches } from "./poll-batches";
import { sendNow } from "./send-now";
import { aPushingShop, type PushingShop } from "./testing/a-pushing-shop";

let sandbox: RunningSandbox;
let seller = 5000;
let shop: PushingShop;
let barcodes: string[];

beforeAll(async () => {
  sandbox = await startSandbox({ latencyMs: 0 });
  sandbox.control.changeSettings({ limits: { enabled: false } });
  env.TRENDYOL_BASE_URL = `${sandbox.apiUrl}/integration`;
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  seller += 1;
  const keys = { sellerId: String(seller), apiKey: `key-${seller}`, apiSecret: `secret-${seller}` };
  sandbox.control.clearFaults();
  sandbox.control.seedSeller({ ...keys, sellerId: seller, products: 30 });
  barcodes = await sellableBarcodes(keys);
  shop = await aPushingShop(keys, barcodes.slice(0, 4));
});

async function sellableBarcodes(keys: { sellerId: string; apiKey: string; apiSecret: string }): Promise<string[]> {
  const answer = await fetch(
    `${env.TRENDYOL_BASE_URL}/product/sellers/${keys.sellerId}/products/approved/inventory-and-price?page=0&size=100&status=onSale`,
    {
      headers: {
        authorization: `Basic ${Buffer.from(`${keys.apiKey}:${keys.apiSecret}`).toString("base64")}`,
        "user-agent": `${keys.sellerId} - SelfIntegration`,
        storefrontcode: "RO",
      },
    },
  );
  const page = (await answer.json()) as { content: { variants: { barcode: string }[] }[] };
  return page.content.flatMap((content) => content.variants.map((variant) => variant.barcode));
}

async function aClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const onChannel = (index: number) => sandbox.control.product(seller, barcodes[index]!);
const pushOf = async (index: number) => (await explainListing(shop.tenant, shop.listings[index]!.listingId)).pushes;
/** Lets the sandbox's clock run on and asks for every open batch at once, as if the waiting time had passed here too. */
async function settle(seconds = 20): Promise<void> {
  sandbox.control.advance(seconds * 1000);
  await withTenant(
    shop.tenant,
    (tx) => tx.$executeRaw`
    UPDATE push_batch SET next_poll_at = clock_timestamp() - interval '1 second', sent_at = sent_at - make_interval(secs => ${seconds}::float8), created_at = created_at - make_interval(secs => ${seconds}::float8)
     WHERE tenant_id = ${shop.tenant.tenantId}::uuid AND state IN ('sending', 'sent', 'lost')`,
  );
  await pollBatches(shop.tenant, shop.connectionId);
}
const makeDue = () =>
  withTenant(
    shop.tenant,
    (tx) =>
      tx.$executeRaw`UPDATE listing_push SET not_before = clock_timestamp() - interval '1 second' WHERE tenant_id = ${shop.tenant.tenantId}::uuid`,
  );
/** The limit's minute has passed. */
const refillBudgets = () => withTenant(shop.tenant, (tx) => tx.$executeRaw`DELETE FROM rate_budget`);
const flush = () => flushConnection(shop.tenant, shop.connectionId);
const pushCalls = () =>
  sandbox.control
    .requests()
    .filter((request) => request.path.includes("price-and-inventory") && request.path.includes(`/${seller}/`)).length;

describe("push", () => {
  it("sends nothing for a product that was never counted, and a zero once a person says it is zero", async () => {
    await flush();
    expect(pushCalls()).toBe(0);
    expect((await pushOf(0)).stock).toMatchObject({ state: "unknown", wanted: null, blocker: "never_counted" });
    await shop.move(0, 0);
    await flush();
    await settle();
    expect(onChannel(0).quantity).toBe(0);
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", wanted: "0", confirmed: "0" });
  });

  it("carries stock and price of one listing in one item of one call and confirms both", async () => {
    await shop.move(0, 9);
    await shop.setPrice(0, 18990n, 24990n);
    await shop.move(1, 4);
    await flush();
    expect(pushCalls()).toBe(1);
    expect((await pushOf(0)).stock).toMatchObject({ state: "sent", sent: "9", confirmed: null });
    await settle();
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", sent: "9", confirmed: "9" });
    expect((await pushOf(0)).price).toMatchObject({ state: "clean", confirmed: "189.90/249.90 RON" });
    expect(onChannel(0)).toMatchObject({ quantity: 9, salePrice: 189.9, listPrice: 249.9 });
    expect(onChannel(1).quantity).toBe(4);
  });

  it("makes a hundred edits of one product one item in one call", async () => {
    for (let edit = 0; edit < 100; edit++) await shop.move(0, 1);
    await flush();
    await settle();
    expect(pushCalls()).toBe(1);
    expect(onChannel(0).quantity).toBe(100);
  });

  it("does not send what the channel is believed to hold already, and sends it when something happened there", async () => {
    await shop.move(0, 7);
    await flush();
    await settle();
    await shop.move(0, 2);
    await shop.move(0, -2);
    await flush();
    expect(pushCalls()).toBe(1);
    await withTenant(shop.tenant, (tx) => noteChannelStockChanged(tx, shop.tenant, [shop.listings[0]!.listingId]));
    await flush();
    expect(pushCalls()).toBe(2);
  });

  it("never lets an older value land after a newer one: a change waits for the open batch", async () => {
    await shop.move(0, 5);
    await flush();
    await shop.move(0, 1);
    await flush();
    expect(pushCalls()).toBe(1);
    await settle();
    expect((await pushOf(0)).stock).toMatchObject({ state: "dirty", confirmed: "5", wanted: "6" });
    await flush();
    await settle();
    expect(onChannel(0).updates.map((update) => update.quantity)).toEqual([5, 6]);
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", confirmed: "6" });
  });

  it("reads back after an answer that got lost although the write was applied, and does not send again", async () => {
    sandbox.control.addFault({
      path: "price-and-inventory",
      method: "POST",
      kind: "answer-lost",
      count: 1,
      sellerId: seller,
    });
    await shop.move(0, 11);
    await flush();
    expect((await pushOf(0)).stock).toMatchObject({ state: "sent" });
    await settle(30);
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", confirmed: "11" });
    expect(pushCalls()).toBe(1);
  });

  it("sends anew after a lost answer when the write never arrived", async () => {
    await shop.move(1, 3);
    await flush();
    await settle();
    sandbox.control.addFault({
      path: "products/price-and-inventory",
      method: "POST",
      kind: "reset",
      count: 1,
      sellerId: seller,
    });
    await shop.move(0, 12);
    await flush();
    await settle(100);
    expect((await pushOf(0)).stock).toMatchObject({ state: "retrying", failureCode: "answer_lost" });
    await makeDue();
    await flush();
    await settle();
    expect(onChannel(0).quantity).toBe(12);
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", confirmed: "12" });
  });

  it("sends a value again that it sent a moment ago: the body gets company, so that it is not refused as a repeat", async () => {
    for (const index of [0, 1, 2]) await shop.setPrice(index, 5000n);
    for (const pieces of [5, 1, -1, 1, -1]) {
      await shop.move(0, pieces);
      await flush();
      await settle();
    }
    expect(onChannel(0).updates.map((update) => update.quantity)).toEqual([5, 6, 5, 6, 5]);
    const refused = sandbox.control.requests().filter((one) => one.path.includes(`/${seller}/`) && one.status === 400);
    expect(refused).toEqual([]);
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", confirmed: "5" });
  });

  it("reads back also when the process died before it knew the answer", async () => {
    await shop.move(0, 5);
    await shop.move(1, 7);
    const dead = async () => {
      throw new Error("killed");
    };
    const { adapterFor } = await import("../channel-registry");
    const adapter = adapterFor("trendyol");
    const alive = adapter.pushInventory;
    Object.assign(adapter, { pushInventory: dead });
    await expect(flush()).rejects.toThrow("killed");
    Object.assign(adapter, { pushInventory: alive });
    await settle(61);
    expect((await pushOf(0)).stock.state).toBe("sent");
    await settle(30);
    expect((await pushOf(0)).stock).toMatchObject({ state: "retrying", failureCode: "answer_lost" });
    await makeDue();
    await flush();
    await settle();
    expect([onChannel(0).quantity, onChannel(1).quantity]).toEqual([5, 7]);
  });

  it("asks for an early flush when a change met an open batch", async () => {
    await shop.move(0, 5);
    await flush();
    await shop.move(0, 1);
    const asked = () =>
      withTenant(shop.tenant, (tx) => tx.outboxEvent.count({ where: { type: "channel.push_requested" } }));
    const before = await asked();
    await settle();
    expect((await pushOf(0)).stock.state).toBe("dirty");
    expect(await asked()).toBe(before + 1);
  });

  it("sends no more pieces than the channel takes", async () => {
    await shop.move(0, 30_000);
    await flush();
    await settle();
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", wanted: "20000", confirmed: "20000" });
  });

  it("tries again at once when nobody was there: nothing can have arrived", async () => {
    await shop.move(0, 5);
    const address = env.TRENDYOL_BASE_URL;
    env.TRENDYOL_BASE_URL = `http://127.0.0.1:${await aClosedPort()}/integration`;
    expect(await flush()).toMatchObject({ code: "channel_unreachable" });
    env.TRENDYOL_BASE_URL = address;
    expect((await pushOf(0)).stock).toMatchObject({ state: "retrying", failureCode: "channel_unreachable" });
    await makeDue();
    await flush();
    await settle();
    expect(onChannel(0).quantity).toBe(5);
  });

  it("takes orders in before it sends: a piece sold a moment ago is not offered again", async () => {
    await shop.move(0, 5);
    await shop.move(1, 1);
    await runToEnd(shop.tenant, shop.connectionId, "push");
    await settle();
    sandbox.control.placeOrder({ sellerId: seller, lines: [{ barcode: barcodes[0]!, quantity: 2 }] });
    await shop.move(0, 3);
    await runToEnd(shop.tenant, shop.connectionId, "push");
    await settle();
    expect(onChannel(0).updates.map((update) => update.quantity)).toEqual([5, 6]);
    // A channel that does not tell its orders does not hold the stock back.
    sandbox.control.addFault({ path: "v2/orders", kind: "status", status: 503, sellerId: seller });
    await shop.move(1, 1);
    await runToEnd(shop.tenant, shop.connectionId, "push");
    await settle();
    expect(onChannel(1).quantity).toBe(2);
  });

  it("quarantines what the channel refuses, and never holds up the others", async () => {
    await withTenant(shop.tenant, (tx) =>
      tx.listing.update({
        where: { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.listings[1]!.listingId } },
        data: { externalId: "0000000000000" },
      }),
    );
    await shop.move(0, 3);
    await shop.move(1, 3);
    await flush();
    await settle();
    expect((await pushOf(0)).stock.state).toBe("clean");
    expect((await pushOf(1)).stock).toMatchObject({ state: "quarantined", failureCode: "channel_item_refused" });
    await sendNow(shop.tenant, [shop.listings[1]!.listingId]);
    expect((await pushOf(1)).stock.state).toBe("dirty");
  });

  it("waits when the channel says too many requests, and sends the newest value then", async () => {
    sandbox.control.addFault({
      path: "price-and-inventory",
      method: "POST",
      kind: "too-many",
      count: 1,
      sellerId: seller,
    });
    await shop.move(0, 2);
    expect(await flush()).toMatchObject({ batches: 0, code: "channel_busy" });
    expect((await pushOf(0)).stock).toMatchObject({ state: "retrying", failureCode: "channel_busy" });
    await shop.move(0, 2);
    await makeDue();
    await refillBudgets();
    await flush();
    await settle();
    expect(onChannel(0).updates.map((update) => update.quantity)).toEqual([4]);
  });

  it("heals a difference that a reading shows", async () => {
    await shop.move(0, 8);
    await flush();
    await settle();
    const drifted = await withTenant(shop.tenant, (tx) =>
      observeInventory(tx, shop.tenant, shop.connectionId, "RON", new Date(Date.now() + 1000), [
        { externalId: barcodes[0]!, quantity: 5, saleMinor: null, listMinor: null },
      ]),
    );
    expect(drifted).toEqual([{ listingId: shop.listings[0]!.listingId, field: "STOCK", believed: "8", seen: "5" }]);
    expect((await pushOf(0)).stock).toMatchObject({ state: "dirty", failureCode: "drift", observed: "5" });
    await flush();
    await settle();
    expect((await pushOf(0)).stock).toMatchObject({ state: "clean", confirmed: "8" });
  });

  it("stops a field that a person switched off, and sends it again when switched on", async () => {
    const where = { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.listings[0]!.listingId } };
    await shop.move(0, 6);
    await withTenant(shop.tenant, (tx) => tx.listing.update({ where, data: { syncStock: false } }));
    await flush();
    expect((await pushOf(0)).stock.state).toBe("excluded");
    expect(pushCalls()).toBe(0);
    await withTenant(shop.tenant, (tx) => tx.listing.update({ where, data: { syncStock: true } }));
    await flush();
    await settle();
    expect(onChannel(0).quantity).toBe(6);
  });

  it("does not wait for the minute when a person switches a field on again", async () => {
    await shop.move(0, 6);
    const { listingId } = shop.listings[0]!;
    await updateListing(shop.tenant, listingId, { syncStock: false });
    const asked = () =>
      withTenant(shop.tenant, (tx) => tx.outboxEvent.count({ where: { type: "channel.push_requested" } }));
    const before = await asked();
    await updateListing(shop.tenant, listingId, { syncStock: false, syncPrice: false });
    expect(await asked()).toBe(before);
    await updateListing(shop.tenant, listingId, { syncStock: true });
    expect(await asked()).toBe(before + 1);
  });

  it("keeps an archived product at zero", async () => {
    await shop.move(0, 6);
    await withTenant(shop.tenant, (tx) =>
      tx.product.update({
        where: { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.listings[0]!.productId } },
        data: { archivedAt: new Date() },
      }),
    );
    await flush();
    await settle();
    expect(onChannel(0).quantity).toBe(0);
  });

  it("is exclusive per connection: of two flushes at once one sends", async () => {
    await shop.move(0, 6);
    await Promise.all([flush(), flush(), flush()]);
    expect(pushCalls()).toBe(1);
  });
});
