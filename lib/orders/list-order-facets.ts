import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type OrderFacets = { counties: string[]; carriers: string[] };

/**
 * The counties and carriers that orders have, for the filter menu. Walks from one pair to the next in their index, so the cost is
 * in how many pairs there are, not in how many orders.
 */
export async function listOrderFacets(tenant: TenantContext): Promise<OrderFacets> {
  const { tenantId } = tenant;
  const pairs = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ county: string; carrier: string }[]>`
      WITH RECURSIVE pair AS (
        (SELECT county, coalesce(carrier, '') AS carrier FROM customer_order WHERE tenant_id = ${tenantId}::uuid
          ORDER BY county, coalesce(carrier, '') LIMIT 1)
        UNION ALL
        SELECT next.county, next.carrier FROM pair CROSS JOIN LATERAL (
          SELECT o.county, coalesce(o.carrier, '') AS carrier FROM customer_order o
           WHERE o.tenant_id = ${tenantId}::uuid AND (o.county, coalesce(o.carrier, '')) > (pair.county, pair.carrier)
           ORDER BY o.county, coalesce(o.carrier, '') LIMIT 1) next
      )
      SELECT county, carrier FROM pair LIMIT 2000`,
  );
  const names = (pick: (pair: { county: string; carrier: string }) => string) =>
    [...new Set(pairs.map(pick))].filter((name) => name !== "").sort((a, b) => a.localeCompare(b, "ro"));
  return { counties: names((pair) => pair.county), carriers: names((pair) => pair.carrier) };
}
