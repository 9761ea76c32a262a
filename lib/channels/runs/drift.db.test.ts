import { afterAll, beforeAll, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { adapterFor } from "../channel-registry";
import { listConnectionsToCompare } from "../list-connections-due";
import { openSession } from "../open-session";
import { explainListing } from "../push/explain-listing";
import { flushConnection } from "../push/flush-connection";
import { pollBatches } from "../push/poll-batches";
import { aPushingShop, type PushingShop } from "../push/testing/a-pushing-shop";
import { takeToEnd } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { passTime } from "../testing/pass-time";
import { requestSync } from "./request-sync";

const KEYS = { sellerId: "7300", apiKey: "key-7300", apiSecret: "secret-7300" };
let sandbox: RunningSandbox;
let shop: PushingShop;
let barcodes: string[];

beforeAll(async () => {
  sandbox = await aSandbox();
  sandbox.control.seedSeller({ ...KEYS, sellerId: 7300, products: 20 });
  barcodes = sandbox.control
    .searchProducts(7300, "", 50)
    .filter((one) => one.state === "onSale")
    .slice(0, 3)
    .map((one) => one.barcode);
  shop = await aPushingShop(KEYS, barcodes);
});
afterAll(async () => {
  clock.release();
  await sandbox.stop();
});

const send = async () => {
  await refillBudgets();
  await flushConnection(shop.tenant, shop.connectionId);
  sandbox.control.advance(1000);
  await asDatabaseOwner((owner) =>
    owner.query("UPDATE push_batch SET next_poll_at = now() - interval '1 second' WHERE next_poll_at IS NOT NULL"),
  );
  await pollBatches(shop.tenant, shop.connectionId);
};
const compare = async () => {
  const { runId } = await requestSync(shop.tenant, shop.connectionId, "drift");
  return takeToEnd(shop.tenant, shop.connectionId, runId);
};

it("finds what somebody changed on the channel behind our back, says so, and puts it right", async () => {
  await shop.move(0, 8);
  await shop.setPrice(1, 5000n, 6000n);
  await send();
  expect((await compare()).result.drift).toMatchObject({ count: 0 });

  const session = await openSession(shop.tenant, shop.connectionId, "background");
  await adapterFor("trendyol").pushInventory(session, [
    { externalId: barcodes[0]!, quantity: 99 },
    { externalId: barcodes[1]!, price: { saleMinor: 100n, listMinor: 100n } },
    { externalId: barcodes[2]!, quantity: 1 },
  ]);
  sandbox.control.advance(1000);
  const run = await compare();
  expect(run.state).toBe("completed");
  // The third was never counted here: nothing is believed of it, so nothing differs.
  expect(run.result.drift).toMatchObject({ count: 2 });
  const { pushes } = await explainListing(shop.tenant, shop.listings[0]!.listingId);
  expect(pushes.stock).toMatchObject({ state: "dirty", failureCode: "drift", observed: "99" });

  // The channel refuses a body that it had within the last quarter of an hour.
  await passTime(sandbox, shop.tenant.tenantId, 1000);
  await send();
  expect(sandbox.control.product(7300, barcodes[0]!).quantity).toBe(8);
  expect(sandbox.control.product(7300, barcodes[1]!)).toMatchObject({ salePrice: 50, listPrice: 60 });
  expect(sandbox.control.product(7300, barcodes[2]!).quantity).toBe(1);
});

it("is due once a day, longest ago first, and only where the catalogue is known and the connection active", async () => {
  const set = (columns: string) =>
    asDatabaseOwner((owner) => owner.query(`UPDATE connection SET ${columns} WHERE id = $1`, [shop.connectionId]));
  const isDue = async () => (await listConnectionsToCompare()).some((one) => one.connectionId === shop.connectionId);
  await set("catalogue_cursor = now(), last_drift_at = now() - interval '19 hours'");
  expect(await isDue()).toBe(false);
  await set("last_drift_at = now() - interval '21 hours'");
  expect(await isDue()).toBe(true);
  await set("state = 'paused'");
  expect(await isDue()).toBe(false);
  await set("state = 'active', catalogue_cursor = NULL");
  expect(await isDue()).toBe(false);
  await set("catalogue_cursor = now(), last_drift_at = NULL, created_at = now() - interval '2 days'");
  expect(await isDue()).toBe(true);
  await compare();
  expect(await isDue()).toBe(false);
});
