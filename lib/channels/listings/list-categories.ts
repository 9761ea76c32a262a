import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ListingCategory = { externalId: string; name: string; count: number };

/** Categories in which a connection has listings, the fullest first; for a filter. */
export function listListingCategories(tenant: TenantContext, connectionId: string): Promise<ListingCategory[]> {
  return withTenant(
    tenant,
    (tx) => tx.$queryRaw<ListingCategory[]>`
      SELECT category_external_id AS "externalId", COALESCE(max(category_name), category_external_id) AS name, count(*)::int AS count
        FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND category_external_id IS NOT NULL
       GROUP BY category_external_id ORDER BY count DESC, name LIMIT 200`,
  );
}
