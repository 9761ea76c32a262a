import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { encryptSecret } from "@/lib/core/crypto";
import { withTenant } from "@/lib/db/with-tenant";
import { readLevel } from "@/lib/stock/testing/read-level";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { importListings } from "./import/import-listings";
import { getListing } from "./listings/get-listing";
import { listListings } from "./listings/list-listings";
import { pullOrders } from "./pull-orders";
import { receiveWebhook } from "./receive-webhook";
import { aConnection, runToEnd } from "./testing/a-connection";
import { aListing } from "./testing/a-listing";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";

let sandbox: RunningSandbox;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.control.clearFaults();
  await refillBudgets();
  tenant = await aTenant();
  connectionId = (await aConnection(tenant)).id;
});

async function pullAll(): Promise<number> {
  for (let packages = 0, slice = 0; slice < 50; slice++) {
    await refillBudgets();
    const outcome = await pullOrders(tenant, connectionId, { reason: "poll" });
    packages += outcome.packages;
    if (!outcome.more) return packages;
  }
  throw new Error("the pull does not end");
}

const orders = () => withTenant(tenant, (tx) => tx.customerOrder.findMany({ where: { tenantId: tenant.tenantId } }));
const onSale = (quantity: number) => {
  const found = sandbox.control
    .searchProducts(1001, "a", 400)
    .map(({ barcode }) => sandbox.control.product(1001, barcode))
    .find((one) => one.onSale && one.quantity >= quantity);
  if (!found) throw new Error("the sandbox sells nothing of the kind");
  return found;
};

describe("pulling orders", () => {
  it("first takes what is still to be sent, then only what changed", async () => {
    const open = sandbox.control
      .packages({ sellerId: 1001 })
      .filter((one) => ["Awaiting", "Created", "Picking", "Invoiced"].includes(one.status));
    await pullAll();
    expect((await orders()).map((one) => one.externalNumber).sort()).toEqual(
      [...new Set(open.map((one) => one.orderNumber))].sort(),
    );

    const product = onSale(2);
    const placed = sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: product.barcode, quantity: 1 }] });
    await pullAll();
    expect((await orders()).map((one) => one.externalNumber)).toContain(placed.orderNumber);
    const count = (await orders()).length;
    await pullAll();
    expect(await orders()).toHaveLength(count);
  });

  it("takes the channel's quantity as opening stock plus what open orders hold: available is what Trendyol shows", async () => {
    const product = onSale(5);
    sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: product.barcode, quantity: 2 }] });
    const shown = sandbox.control.product(1001, product.barcode).quantity;
    const listingId = await aListing(tenant, connectionId, { barcode: product.barcode, quantity: 999 });

    const result = await importListings(tenant, { connectionId, listingIds: [listingId], openingStock: true });

    expect(result).toMatchObject({ created: 1, failed: 0 });
    const productId = result.items[0]!.productId!;
    const warehouse = await withTenant(tenant, (tx) =>
      tx.warehouse.findFirstOrThrow({ where: { tenantId: tenant.tenantId } }),
    );
    const level = await readLevel(tenant, productId, warehouse.id);
    expect(level!.onHand - level!.reserved).toBe(shown);
    expect(level!.reserved).toBeGreaterThanOrEqual(2);
    expect((await getListing(tenant, listingId)).push.stock.wanted).toBe(String(shown));
    await importListings(tenant, { connectionId, openingStock: true });
    expect(await readLevel(tenant, productId, warehouse.id)).toEqual(level);
  });

  it("reserves lines that waited for their listing the moment it is linked", async () => {
    const product = onSale(3);
    await pullAll();
    sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: product.barcode, quantity: 2 }] });
    await pullAll();
    const productId = await aProduct(tenant, { barcodes: [product.barcode] });
    await aListing(tenant, connectionId, { barcode: product.barcode });
    await importListings(tenant, { connectionId });
    const lines = await withTenant(tenant, (tx) =>
      tx.orderLine.findMany({ where: { tenantId: tenant.tenantId, barcode: product.barcode } }),
    );
    expect(lines.every((line) => line.productId === productId)).toBe(true);
    const wanted = await withTenant(tenant, (tx) =>
      tx.reservation.aggregate({ _sum: { wanted: true }, where: { productId, state: "active" } }),
    );
    expect(Number(wanted._sum.wanted)).toBeGreaterThanOrEqual(2);
  });

  it("pulls for one at a time, keeps its cursor through an outage, and recovers", async () => {
    await pullAll();
    sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: onSale(1).barcode, quantity: 1 }] });
    const before = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow({ where: { id: connectionId } }));
    sandbox.control.addFault({ kind: "truncated-json", path: "v2/orders" });
    await expect(pullOrders(tenant, connectionId, { reason: "poll" })).rejects.toMatchObject({
      code: "channel_answer_unknown",
    });
    const after = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow({ where: { id: connectionId } }));
    expect(after.ordersCursor).toEqual(before.ordersCursor);
    expect(after).toMatchObject({ lastFailureCode: "channel_answer_unknown", pullLeaseToken: null });
    expect(after.failingSince).not.toBeNull();
    sandbox.control.clearFaults();
    const count = (await orders()).length;
    await refillBudgets();
    const outcomes = await Promise.all([1, 2, 3].map(() => pullOrders(tenant, connectionId, { reason: "poll" })));
    expect(outcomes.filter((one) => one.skipped === null)).toHaveLength(1);
    expect(await orders()).toHaveLength(count + 1);
    const well = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow({ where: { id: connectionId } }));
    expect(well.failingSince).toBeNull();
  });

  it("reads the stream when it was away longer than windows reach", async () => {
    await pullAll();
    const longAgo = new Date(Date.now() - 45 * 24 * 3_600_000);
    await withTenant(
      tenant,
      (tx) => tx.$executeRaw`UPDATE connection SET orders_cursor = ${longAgo} WHERE id = ${connectionId}::uuid`,
    );
    sandbox.control.clearRequests();
    await pullAll();
    const paths = sandbox.control.requests().map((one) => one.path);
    expect(paths.some((path) => path.includes("orders/stream"))).toBe(true);
    const row = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow({ where: { id: connectionId } }));
    expect(row.ordersCursor!.getTime()).toBeGreaterThan(Date.now() - 31 * 24 * 3_600_000);
    expect(await withTenant(tenant, (tx) => tx.inboundEvent.count({ where: { kind: "pull_job" } }))).toBe(0);
  });

  it("keeps what cannot be read and goes on with its neighbours", async () => {
    await pullAll();
    const { adapterFor } = await import("./channel-registry");
    const { items, unreadable } = adapterFor("trendyol").readWebhook({
      content: [{ shipmentPackageId: 7, lines: [] }, 5],
    });
    expect(items).toEqual([]);
    expect(unreadable.map((one) => one.externalId)).toEqual(["7", null]);
  });

  it("takes webhook deliveries with the right secret alone, in both envelopes, any number of times", async () => {
    await withTenant(tenant, (tx) =>
      tx.connection.update({
        where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
        data: { webhookSecret: encryptSecret("s3cret", `webhook:${connectionId}`) },
      }),
    );
    const placed = sandbox.control.placeOrder({ sellerId: 1001, lines: [{ barcode: onSale(1).barcode, quantity: 1 }] });
    const [body] = sandbox.control.packages({ orderNumber: placed.orderNumber });
    const wire = JSON.parse(JSON.stringify(sandbox.control.package(body!.shipmentPackageId)));
    await expect(receiveWebhook("trendyol", connectionId, "wrong", wire)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(receiveWebhook("trendyol", tenant.tenantId, "s3cret", wire)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await receiveWebhook("trendyol", connectionId, "s3cret", wire)).toEqual({ packages: 1, imported: 1 });
    expect(await receiveWebhook("trendyol", connectionId, "s3cret", { content: [wire] })).toEqual({
      packages: 1,
      imported: 0,
    });
    expect(await orders()).toHaveLength(1);
    expect(await receiveWebhook("trendyol", connectionId, "s3cret", { hello: 1 })).toEqual({
      packages: 0,
      imported: 0,
    });
  });

  it("finds listings by words, codes and states, page by page", async () => {
    await runToEnd(tenant, connectionId, "catalogue");
    const first = await listListings(tenant, { connectionId, limit: 2 });
    const second = await listListings(tenant, { connectionId, limit: 2, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(4);
    const wanted = first.items[0]!;
    const found = await listListings(tenant, { connectionId, search: wanted.barcode.toLowerCase() });
    expect(found.items.map((one) => one.id)).toEqual([wanted.id]);
    expect(
      (await listListings(tenant, { connectionId, status: ["rejected"], limit: 200 })).items.every(
        (one) => one.statusReason,
      ),
    ).toBe(true);
  });
});
