import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ListingFacets = { categories: { id: string; name: string }[]; brands: string[] };

/** A menu longer than this is no help; what stands behind is found by searching. */
const LONGEST_MENU = 60;

/**
 * The categories and brands in which a connection has listings, for the filter menu, by name. Hops from value to value in the
 * indexes: the cost is the number of values, not of listings. One statement.
 */
export async function listListingFacets(tenant: TenantContext, connectionId: string): Promise<ListingFacets> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ kind: "category" | "brand"; id: string; name: string }[]>`
      WITH RECURSIVE category AS (
        (SELECT category_external_id AS id, category_name AS name, 1 AS at FROM listing
          WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND category_external_id IS NOT NULL
          ORDER BY category_external_id LIMIT 1)
        UNION ALL
        SELECT n.id, n.name, c.at + 1 FROM category c CROSS JOIN LATERAL (
          SELECT category_external_id AS id, category_name AS name FROM listing
           WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND category_external_id > c.id
           ORDER BY category_external_id LIMIT 1) n
         WHERE c.at < ${LONGEST_MENU}::int
      ), brand AS (
        (SELECT brand AS name, 1 AS at FROM listing
          WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND brand IS NOT NULL ORDER BY brand LIMIT 1)
        UNION ALL
        SELECT n.name, b.at + 1 FROM brand b CROSS JOIN LATERAL (
          SELECT brand AS name FROM listing
           WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND brand > b.name ORDER BY brand LIMIT 1) n
         WHERE b.at < ${LONGEST_MENU}::int
      )
      SELECT 'category' AS kind, id, COALESCE(name, id) AS name FROM category
      UNION ALL SELECT 'brand', name, name FROM brand ORDER BY 3`,
  );
  return {
    categories: rows.filter((row) => row.kind === "category").map(({ id, name }) => ({ id, name })),
    brands: rows.filter((row) => row.kind === "brand").map((row) => row.name),
  };
}
