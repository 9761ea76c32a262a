import "server-only";
import { type CappedCount, countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductFilter } from "./catalog.schemas";
import { productConditions } from "./internal/product-filter";

/** How many products each of these lists has, counted up to `most`. One statement for all of them. */
export function countProducts(
  tenant: TenantContext,
  filters: readonly Partial<ProductFilter>[],
  most?: number,
): Promise<CappedCount[]> {
  const selections = filters.map((filter) => {
    const conditions = productConditions(tenant, { archived: "no", ...filter });
    return Prisma.sql`product p WHERE ${Prisma.join(conditions, " AND ")}`;
  });
  return countEach(tenant, selections, most);
}
