import { type Answer, Api } from "./api";
import { queryDatabase } from "./query-database";
import type { SandboxControl } from "./sandbox-control";
import type { StackInfo } from "./stack-info";
import { createTenant, type Tenant } from "./tenants";
import { waitUntil } from "./wait-until";

/** A tenant at work, and one id of everything that a page can show. */
export type Shop = Tenant & {
  sellerId: number;
  connectionId: string;
  runId: string;
  orderId: string;
  productId: string;
  listingId: string;
  imageId: string;
  adjustmentId: string;
  /** The owner. */
  memberId: string;
  name: string;
  /** Words that stand on this company's pages and on nobody else's. */
  productName: string;
  barcode: string;
  orderNumber: string;
};

/**
 * A company whose own seller account is connected, synced, imported with opening stock, with `orders` orders pulled and
 * reserved. Everything happens as a program would do it, through the API and the sandbox.
 */
export async function furnishShop(
  stack: StackInfo,
  sandbox: SandboxControl,
  { name, sellerId, products, orders }: { name: string; sellerId: number; products?: number; orders: number },
): Promise<Shop> {
  const apiKey = `key-${sellerId}`;
  const apiSecret = `secret-${sellerId}`;
  await sandbox.post("/control/sellers", { sellerId, apiKey, apiSecret, name, ...(products ? { products } : {}) });
  const tenant = await createTenant(stack, name);
  const api = new Api(stack.appUrl, tenant.apiKey);
  const connection = await api.post("/connections", {
    channel: "trendyol",
    name: `Trendyol ${name}`,
    storefront: "RO",
    credentials: { sellerId: String(sellerId), apiKey, apiSecret },
  });
  const path = `/connections/${connection.id}`;
  const { runId } = await api.post(`${path}/sync`, { kind: "initial" });
  await runEnds(api, connection.id, runId);
  await api.post("/listings/import", { connectionId: connection.id, openingStock: true });
  const buyable = (await api.all(`/listings?connectionId=${connection.id}&state=on_sale`)).filter(
    (listing: Answer) => listing.productId && (listing.push.stock.wanted ?? 0) > 3,
  );
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  const { adjustmentId } = await api.post("/stock-adjustments", {
    warehouseId,
    reason: "found",
    lines: [{ productId: buyable[0].productId, delta: 2 }],
  });
  const productName = `Produsul de la ${name}`;
  await api.patch(`/products/${buyable[0].productId}`, { name: productName });
  for (let index = 0; index < orders; index++) {
    const lines = [buyable[0], buyable[1 + ((index * 7) % (buyable.length - 1))]].map(({ barcode }) => ({
      barcode,
      quantity: 1,
    }));
    await sandbox.post("/control/orders", { sellerId, lines });
  }
  await runEnds(api, connection.id, (await api.post(`${path}/sync`, { kind: "orders" })).runId);
  const placed = await waitUntil(`${orders} orders of ${name} coming`, async () => {
    const all = await api.all(`/orders?connectionId=${connection.id}`);
    return all.length >= orders && all;
  });
  const order = placed[0];
  const [image] = await waitUntil("a picture being kept", async () => {
    const kept = await queryDatabase<{ id: string }>(
      stack,
      "SELECT id FROM image_file WHERE tenant_id = $1 AND small IS NOT NULL LIMIT 1",
      [tenant.tenantId],
    );
    return kept.length > 0 && kept;
  });
  const [owner] = await queryDatabase<{ id: string }>(
    stack,
    "SELECT user_id AS id FROM membership WHERE tenant_id = $1",
    [tenant.tenantId],
  );
  return {
    ...tenant,
    sellerId,
    connectionId: connection.id,
    runId,
    orderId: order.id,
    orderNumber: order.externalNumber,
    productId: buyable[0].productId,
    listingId: buyable[0].id,
    imageId: image?.id ?? "",
    adjustmentId,
    memberId: owner?.id ?? "",
    name,
    productName,
    barcode: buyable[0].barcode,
  };
}

/** Waits for a run to be completed; one that failed is told with its reason. */
export async function runEnds(api: Api, connectionId: string, runId: string): Promise<void> {
  await waitUntil(`the end of the run ${runId}`, async () => {
    const run = await api.get(`/connections/${connectionId}/runs/${runId}`);
    if (run.state === "failed") throw new Error(JSON.stringify(run.error));
    return run.state === "completed";
  });
}
