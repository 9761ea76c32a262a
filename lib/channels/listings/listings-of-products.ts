import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** On which connection a product is sold, and by how many listings. */
export type ProductOnChannel = {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly listings: number;
};

/** The connections on which each product has linked listings; for a page of a list. Others are absent. One statement. */
export async function listingsOfProducts(
  tenant: TenantContext,
  productIds: readonly string[],
): Promise<Map<string, ProductOnChannel[]>> {
  const found = new Map<string, ProductOnChannel[]>();
  if (productIds.length === 0) return found;
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<(ProductOnChannel & { productId: string })[]>`
      SELECT l.product_id AS "productId", c.id AS "connectionId", c.name AS "connectionName", count(*)::int AS listings
        FROM listing l JOIN connection c ON c.tenant_id = l.tenant_id AND c.id = l.connection_id
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.product_id = ANY (${[...productIds]}::uuid[])
       GROUP BY l.product_id, c.id, c.name
       ORDER BY l.product_id, c.id`,
  );
  for (const { productId, ...channel } of rows) found.set(productId, [...(found.get(productId) ?? []), channel]);
  return found;
}
