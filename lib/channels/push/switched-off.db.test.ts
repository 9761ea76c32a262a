import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { adapterFor } from "../channel-registry";
import { linkListing } from "../import/link-listing";
import { unlinkListing } from "../import/unlink-listing";
import { updateListing } from "../listings/update-listing";
import { openSession } from "../open-session";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { explainListing } from "./explain-listing";
import { flushConnection } from "./flush-connection";
import { observeInventory } from "./observe-inventory";
import { pollBatches } from "./poll-batches";
import { aPushingShop, type PushingShop } from "./testing/a-pushing-shop";

let sandbox: RunningSandbox;
let seller = 7600;
let shop: PushingShop;
let barcode: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  seller += 1;
  const keys = { sellerId: String(seller), apiKey: `key-${seller}`, apiSecret: `secret-${seller}` };
  sandbox.control.clearFaults();
  sandbox.control.seedSeller({ ...keys, sellerId: seller, products: 20 });
  const sellable = sandbox.control.searchProducts(seller, "", 50).filter((one) => one.state === "onSale");
  const barcodes = sellable.slice(0, 2).map((one) => one.barcode);
  barcode = barcodes[0]!;
  shop = await aPushingShop(keys, barcodes);
});

const listingId = () => shop.listings[0]!.listingId;
const stock = async () => (await explainListing(shop.tenant, listingId())).pushes.stock;
const shown = () => sandbox.control.product(seller, barcode).quantity;
const calls = () =>
  sandbox.control
    .requests()
    .filter((request) => request.path.includes("price-and-inventory") && request.path.includes(`/${seller}/`)).length;

async function flush(): Promise<void> {
  await refillBudgets();
  await withTenant(
    shop.tenant,
    (tx) =>
      tx.$executeRaw`UPDATE listing_push SET not_before = clock_timestamp() - interval '1 second' WHERE tenant_id = ${shop.tenant.tenantId}::uuid`,
  );
  await flushConnection(shop.tenant, shop.connectionId);
}

async function confirm(): Promise<void> {
  sandbox.control.advance(20_000);
  await withTenant(
    shop.tenant,
    (tx) =>
      tx.$executeRaw`UPDATE push_batch SET next_poll_at = clock_timestamp() - interval '1 second' WHERE tenant_id = ${shop.tenant.tenantId}::uuid AND next_poll_at IS NOT NULL`,
  );
  await pollBatches(shop.tenant, shop.connectionId);
}

async function send(): Promise<void> {
  await flush();
  await confirm();
}

/** Somebody types another stock in the panel of the channel. */
async function typeOnChannel(quantity: number): Promise<void> {
  const session = await openSession(shop.tenant, shop.connectionId, "background");
  await adapterFor("trendyol").pushInventory(session, [{ externalId: barcode, quantity }]);
  // The body that confirmed our value would be refused as a repetition for 15 minutes.
  sandbox.control.advance(16 * 60_000);
  expect(shown()).toBe(quantity);
}

const switchStock = (syncStock: boolean) => updateListing(shop.tenant, listingId(), { syncStock });

describe("a field that was switched off, and on again", () => {
  it("is not sent any more when the call that was on its way turns out not to have been applied", async () => {
    await shop.move(0, 7);
    sandbox.control.addFault({ kind: "too-many", path: "price-and-inventory", sellerId: seller, count: 1 });
    sandbox.control.changeSettings({ latencyMs: { min: 800, max: 800 } });
    const before = shown();
    const sending = flush();
    await expect.poll(async () => (await stock()).state, { timeout: 5_000, interval: 10 }).toBe("sent");
    await switchStock(false);
    await sending;
    sandbox.control.changeSettings({ latencyMs: { min: 0, max: 0 } });
    expect((await stock()).state).toBe("excluded");
    await send();
    expect([shown(), (await stock()).state]).toEqual([before, "excluded"]);
  });

  it("is sent again although we once confirmed the same value: nobody knows what was typed there meanwhile", async () => {
    await shop.move(0, 7);
    await send();
    await switchStock(false);
    await typeOnChannel(99);
    await switchStock(true);
    await send();
    expect([shown(), (await stock()).state]).toEqual([7, "clean"]);
  });

  it("waits for the batch that is open, so that an older value never lands last", async () => {
    await shop.move(0, 7);
    await flush();
    await switchStock(false);
    await switchStock(true);
    const before = calls();
    await flush();
    expect([calls(), (await stock()).state]).toEqual([before, "sent"]);
    await confirm();
    await send();
    expect([shown(), (await stock()).state]).toEqual([7, "clean"]);
  });
});

it("a listing that was unlinked and linked again is sent although we once confirmed the same value", async () => {
  await shop.move(0, 7);
  await send();
  await unlinkListing(shop.tenant, listingId());
  await send();
  await typeOnChannel(99);
  await linkListing(shop.tenant, listingId(), shop.listings[0]!.productId);
  await send();
  expect([shown(), (await stock()).state]).toEqual([7, "clean"]);
});

it("a difference seen while a change waits ends the belief too", async () => {
  await shop.move(0, 7);
  await send();
  await shop.move(0, 1);
  await typeOnChannel(99);
  const seen = { externalId: barcode, quantity: 99, saleMinor: null, listMinor: null };
  await withTenant(shop.tenant, (tx) =>
    observeInventory(tx, shop.tenant, shop.connectionId, "RON", new Date(Date.now() + 1), [seen]),
  );
  await shop.move(0, -1);
  await send();
  expect([shown(), (await stock()).state]).toEqual([7, "clean"]);
});
