import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { adjustStock } from "@/lib/stock/adjust-stock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { importListings } from "../../import/import-listings";

/** Of two open orders one thing each is short: one is missing altogether, of the other a single piece is there. */
const LEFT_OF = [0, 1];

/**
 * So that a sample shop shows what a shop is like: two things that people have ordered were counted with fewer pieces than the
 * channel believes. They are imported without the channel's figure and counted by hand. Only as long as nothing is imported.
 */
export async function countShort(tenant: TenantContext, connectionId: string): Promise<void> {
  const chosen = await chooseListings(tenant, connectionId);
  if (chosen.length === 0) return;
  const { items } = await importListings(tenant, { connectionId, listingIds: chosen });
  const warehouseId = await readOrderWarehouse(tenant, connectionId);
  const lines = chosen.flatMap((listingId, at) => {
    const productId = items.find((item) => item.listingId === listingId)?.productId;
    return productId ? [{ productId, onHand: LEFT_OF[at] ?? 0 }] : [];
  });
  if (!warehouseId || lines.length === 0) return;
  await adjustStock(
    tenant,
    { warehouseId, reason: "correction", note: "Numărate la raft, în magazinul de probă", lines },
    `sample-shop:${connectionId}`,
  );
}

/** The largest lines of the oldest two orders that wait to be sent and want more than one piece of something. */
function chooseListings(tenant: TenantContext, connectionId: string): Promise<string[]> {
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    const imported = await tx.listing.count({ where: { tenantId, connectionId, productId: { not: null } } });
    if (imported > 0) return [];
    const rows = await tx.$queryRaw<{ listingId: string }[]>`
      SELECT "listingId" FROM (
        SELECT DISTINCT ON (o.id) o.id, o.placed_at, l.listing_id AS "listingId" FROM customer_order o
          JOIN order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id
         WHERE o.tenant_id = ${tenantId}::uuid AND o.connection_id = ${connectionId}::uuid AND o.state = 'uncovered' AND o.stage = 'created'
           AND l.listing_id IS NOT NULL AND l.uncovered > 1
         ORDER BY o.id, l.uncovered DESC, l.id) line
       ORDER BY placed_at LIMIT ${LEFT_OF.length}`;
    return [...new Set(rows.map((row) => row.listingId))];
  });
}

async function readOrderWarehouse(tenant: TenantContext, connectionId: string): Promise<string | null> {
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      select: { orderWarehouseId: true },
    }),
  );
  return row.orderWarehouseId;
}
