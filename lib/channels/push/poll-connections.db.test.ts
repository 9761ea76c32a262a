import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";
import { flushConnection } from "./flush-connection";
import { pollConnections } from "./poll-connections";
import { aPushingShop, type PushingShop } from "./testing/a-pushing-shop";

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ latencyMs: 0 });
  sandbox.control.changeSettings({ limits: { enabled: false }, batchDelayMs: { min: 0, max: 0 } });
  env.TRENDYOL_BASE_URL = `${sandbox.apiUrl}/integration`;
});
afterAll(() => sandbox.stop());

/** A seller whose one change was sent and waits for its result. */
async function aSellerWithABatch(sellerId: number): Promise<PushingShop> {
  const keys = { sellerId: String(sellerId), apiKey: `key-${sellerId}`, apiSecret: `secret-${sellerId}` };
  sandbox.control.seedSeller({ ...keys, sellerId, products: 3 });
  const { barcode } = sandbox.control.searchProducts(sellerId, "", 1)[0]!;
  const shop = await aPushingShop(keys, [barcode]);
  await shop.move(0, 7);
  expect(await flushConnection(shop.tenant, shop.connectionId)).toMatchObject({ batches: 1 });
  await withTenant(
    shop.tenant,
    (tx) =>
      tx.$executeRaw`UPDATE push_batch SET next_poll_at = clock_timestamp() - interval '1 second' WHERE tenant_id = ${shop.tenant.tenantId}::uuid`,
  );
  return shop;
}
const refOf = (shop: PushingShop) => ({ tenantId: shop.tenant.tenantId, connectionId: shop.connectionId });
const stateOf = async (shop: PushingShop) => {
  const rows = await withTenant(
    shop.tenant,
    (tx) => tx.$queryRaw<{ state: string }[]>`
      SELECT state FROM listing_push WHERE tenant_id = ${shop.tenant.tenantId}::uuid AND field = 'STOCK'`,
  );
  return rows.map((row) => row.state);
};

it("settles several tenants at once; one that is not answered, and one that is gone, hold nobody up", async () => {
  const [well, silent] = [await aSellerWithABatch(7101), await aSellerWithABatch(7102)];
  sandbox.control.addFault({ kind: "status", status: 503, sellerId: 7102, path: "batch-requests" });
  const gone = { tenantId: newId(), connectionId: newId() };
  const open = await pollConnections([refOf(silent), gone, refOf(well), refOf(well)]);
  expect(open.map(({ connectionId }) => connectionId)).toEqual([silent.connectionId]);
  expect(open[0]!.nextInSeconds).toBeGreaterThan(0);
  expect(await stateOf(well)).toEqual(["clean"]);
  expect(await stateOf(silent)).toEqual(["sent"]);
});

it("does not wait for one that answers slowly, and asks for it again", async () => {
  const [slow, well] = [await aSellerWithABatch(7103), await aSellerWithABatch(7104)];
  sandbox.control.addFault({ kind: "latency", latencyMs: 6_000, sellerId: 7103, path: "batch-requests", count: 1 });
  const started = performance.now();
  const open = await pollConnections([refOf(slow), refOf(well)]);
  expect(performance.now() - started).toBeLessThan(5_800);
  expect(open).toEqual([{ ...refOf(slow), nextInSeconds: 5 }]);
  expect(await stateOf(well)).toEqual(["clean"]);
  // Left to itself it comes to its end all the same.
  await expect.poll(() => stateOf(slow), { timeout: 10_000 }).toEqual(["clean"]);
});
