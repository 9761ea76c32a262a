import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type OrderFacets = { counties: string[]; carriers: string[] };

/**
 * The counties and carriers that orders have, for the filter menu. Walks from one pair to the next in their index, so the cost is
 * in how many pairs there are, not in how many orders.
 */
export async function listOrderFacets(tenant: TenantContext): Promise<OrderFacets> {
  const pairs = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ county: string; carrier: string }[]>`SELECT county, carrier FROM order_places()`,
  );
  const names = (pick: (pair: { county: string; carrier: string }) => string) =>
    [...new Set(pairs.map(pick))].filter((name) => name !== "").sort((a, b) => a.localeCompare(b, "ro"));
  return { counties: names((pair) => pair.county), carriers: names((pair) => pair.carrier) };
}
