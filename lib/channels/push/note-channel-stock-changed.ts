import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Something happened to the stock on the channel itself (a sale, a cancel): what we believe it shows is no longer known, and
 * the stock is sent again whatever it is. Runs in the transaction that imports the order. Locks in listing order.
 */
export async function noteChannelStockChanged(
  tx: TenantTx,
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<void> {
  if (listingIds.length === 0) return;
  const ids = [...new Set(listingIds)];
  await tx.$executeRaw`
    WITH locked AS (SELECT listing_id FROM listing_push WHERE tenant_id = ${tenant.tenantId}::uuid AND listing_id = ANY(${ids}::uuid[]) AND field = 'STOCK' ORDER BY listing_id FOR UPDATE)
    UPDATE listing_push p SET belief_known = false FROM locked k WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = k.listing_id AND p.field = 'STOCK'`;
  await tx.$queryRaw`SELECT 1 FROM mark_push_dirty(${tenant.tenantId}::uuid, 'STOCK', ${ids}::uuid[])`;
}
