import type { Answer, Api } from "../support/api";
import { queryDatabase } from "../support/query-database";
import type { SandboxControl } from "../support/sandbox-control";
import type { StackInfo } from "../support/stack-info";
import type { Tenant } from "../support/tenants";
import { waitUntil } from "../support/wait-until";

/** A word in the titles of several products that look well together. */
export const SEARCHED = "ceramică";

/** What the pictures are of. */
export type PicturedShop = {
  slug: string;
  connectionId: string;
  runId: string;
  orderId: string;
  listingId: string;
  productId: string;
};

/**
 * A day with something to tell: orders of the last minutes, one of a company with discounts of both payers, stock that is
 * on its way while Trendyol takes its time to confirm.
 */
export async function makeTrouble(
  stack: StackInfo,
  sandbox: SandboxControl,
  { slug, tenantId }: Tenant,
  api: Api,
): Promise<PicturedShop> {
  const connection = (await api.all("/connections"))[0];
  const sellerId = Number(connection.sellerId);
  const [run] = await queryDatabase<{ id: string }>(
    stack,
    "SELECT id FROM sync_run WHERE tenant_id = $1 AND kind = 'initial'",
    [tenantId],
  );
  const listings = await api.all(`/listings?connectionId=${connection.id}&state=on_sale`);
  const nice = listings.filter(
    ({ productId, push, title }: Answer) =>
      productId && Number(push.stock.wanted) > 6 && /^[\p{L}\d ,.„”-]+$/u.test(title),
  );
  // What is opened stands among its like: the catalogue is shown as it answers a search.
  const bowls = nice.filter(({ title }: Answer) => title.includes(SEARCHED));
  const [first, second, third] = nice.filter((listing: Answer) => !bowls.includes(listing));
  await sandbox.post("/control/orders", {
    sellerId,
    company: true,
    lines: [
      { barcode: first.barcode, quantity: 2, sellerDiscount: 15, channelDiscount: 10 },
      { barcode: second.barcode, quantity: 1 },
    ],
    voucher: { amount: 20, paidBy: "trendyol" },
  });
  await sandbox.post("/control/orders", { sellerId, lines: [{ barcode: third.barcode, quantity: 1 }], cod: true });
  await api.post(`/connections/${connection.id}/sync`, { kind: "orders" });
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  // From here on Trendyol confirms nothing for a while, so that a picture can show what waits for it.
  await sandbox.post("/control/settings", { batchDelayMs: { min: 600_000, max: 600_000 } });
  for (const [at, { productId }] of bowls.slice(0, 4).entries())
    await api.post("/stock-adjustments", { warehouseId, reason: "found", lines: [{ productId, delta: at + 2 }] });
  await waitUntil("the changed bowls are with Trendyol", async () => {
    const sent = (await api.all(`/listings?connectionId=${connection.id}&state=sent`)) as Answer[];
    return bowls.slice(0, 4).every(({ id }) => sent.some((listing) => listing.id === id));
  });
  const orders = (await api.all(`/orders?connectionId=${connection.id}`)) as Answer[];
  const told = orders.find(({ lines }) => lines.length > 1) ?? orders[0];
  return {
    slug,
    connectionId: connection.id,
    runId: run?.id ?? "",
    orderId: told.id,
    listingId: bowls[1].id,
    productId: bowls[1].productId,
  };
}
