import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductFilter } from "./catalog.schemas";
import { productConditions } from "./internal/product-filter";

export type ProductCount = { readonly count: number; readonly isMore: boolean };

/**
 * How many products each of these lists has, counted up to `most` so that a large catalogue never slows a page down. One
 * statement for all of them.
 */
export async function countProducts(
  tenant: TenantContext,
  filters: readonly Partial<ProductFilter>[],
  most = 10_000,
): Promise<ProductCount[]> {
  if (filters.length === 0) return [];
  const counts = filters.map((filter) => {
    const conditions = productConditions(tenant, { archived: "no", ...filter });
    return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM product p WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${most + 1}) p)`;
  });
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`,
  );
  return (row?.counts ?? []).map((count) => ({ count: Math.min(count, most), isMore: count > most }));
}
