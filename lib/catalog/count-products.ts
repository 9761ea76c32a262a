import "server-only";
import { type CappedCount, countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductFilter } from "./catalog.schemas";
import { productConditions } from "./internal/product-filter";

/** Among more products than this, what has to be asked of each of them is not counted. */
const LOOKED_THROUGH = 100_000;

/**
 * How many products each of these lists has, counted up to `most`. In a catalogue of more than `lookedThrough` products a list
 * that is asked of each product (without a price, never counted) is null: when few are such, all would have to be read to know.
 */
export async function countProducts(
  tenant: TenantContext,
  filters: readonly Partial<ProductFilter>[],
  most?: number,
  lookedThrough = LOOKED_THROUGH,
): Promise<(CappedCount | null)[]> {
  const [all] = await countEach(tenant, [selection(tenant, {})], lookedThrough);
  const isCounted = filters.map((filter) => all?.isMore === false || !isAskedOfEach(filter));
  const counted = filters.filter((_, at) => isCounted[at]).map((filter) => selection(tenant, filter));
  const counts = (await countEach(tenant, counted, most)).values();
  return isCounted.map((is) => (is ? (counts.next().value ?? null) : null));
}

function selection(tenant: TenantContext, filter: Partial<ProductFilter>): Prisma.Sql {
  const conditions = productConditions(tenant, { archived: "no", ...filter });
  return Prisma.sql`product p WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** A search finds a limited number, and what is short has an index of its own. */
function isAskedOfEach({ search, stock, price, channel }: Partial<ProductFilter>): boolean {
  return !search && ((stock !== undefined && stock !== "short") || price !== undefined || channel !== undefined);
}
