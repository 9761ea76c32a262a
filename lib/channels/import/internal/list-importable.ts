import "server-only";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Ids of listings to import, in their order. Without a choice: all that have no product, are still on the channel, and that no person set
 * aside. Of a choice every id must be a listing of this connection, else `not_found`; those that are linked already are left out.
 */
export async function listImportable(
  tenant: TenantContext,
  connectionId: string,
  chosen: readonly string[] | null,
): Promise<string[]> {
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    if (chosen === null) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM listing l
         WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${connectionId}::uuid AND product_id IS NULL AND channel_status <> 'missing'
           AND NOT EXISTS (SELECT 1 FROM listing_match m WHERE m.tenant_id = l.tenant_id AND m.listing_id = l.id AND m.decision = 'skipped')
         ORDER BY id`;
      return rows.map((row) => row.id);
    }
    const ids = [...new Set(chosen)];
    const rows = await tx.listing.findMany({
      where: { tenantId, connectionId, id: { in: ids } },
      select: { id: true, productId: true },
      orderBy: { id: "asc" },
    });
    if (rows.length < ids.length) throw new AppError("not_found", { entity: "listing" });
    return rows.filter((row) => row.productId === null).map((row) => row.id);
  });
}
