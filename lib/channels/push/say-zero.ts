import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { adjustStockWithin } from "@/lib/stock/adjust-stock";
import { lockLevels } from "@/lib/stock/lock-levels";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * A person says of a listing whose product was never counted: there is none. From then on zero is known and is sent. Writes a
 * counted zero in the connection's order warehouse, or the first one that it sends. Throws `not_found`, `listing_not_linked`,
 * and `changed_meanwhile` when somebody counted it in the meantime, so that a stock can never be wiped out by it.
 */
export async function sayItIsZero(tenant: TenantContext, listingId: string): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  await withTenant(tenant, async (tx) => {
    const listing = await tx.listing.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: listingId } },
      select: {
        productId: true,
        connection: { select: { orderWarehouseId: true, stockWarehouses: { orderBy: { warehouseId: "asc" } } } },
      },
    });
    if (!listing) throw new AppError("not_found", { entity: "listing" });
    const { productId } = listing;
    if (productId === null) throw new AppError("listing_not_linked");
    const { orderWarehouseId, stockWarehouses } = listing.connection;
    const sent = stockWarehouses.map((one) => one.warehouseId);
    const warehouseId = sent.find((id) => id === orderWarehouseId) ?? sent[0];
    if (!warehouseId) throw new AppError("not_found", { entity: "warehouse" });
    const levels = await lockLevels(
      tx,
      tenant,
      sent.map((id) => ({ productId, warehouseId: id })),
      { missingToo: true },
    );
    if (levels.some((level) => level.counted)) throw new AppError("changed_meanwhile");
    await adjustStockWithin(tx, tenant, { warehouseId, reason: "correction", lines: [{ productId, onHand: 0 }] });
  });
}
