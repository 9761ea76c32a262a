import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ProductFilter, productConditions } from "./internal/product-filter";

/** How many products a list has, counted up to `most` so that a large catalogue never slows the page down. */
export async function countProducts(
  tenant: TenantContext,
  filter: Partial<ProductFilter> = {},
  most = 10_000,
): Promise<{ count: number; isMore: boolean }> {
  const conditions = productConditions(tenant, { archived: "no", ...filter });
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count
        FROM (SELECT 1 FROM product p WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${most + 1}) p`,
  );
  const count = row?.count ?? 0;
  return { count: Math.min(count, most), isMore: count > most };
}
