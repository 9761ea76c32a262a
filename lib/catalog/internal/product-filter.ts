import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { normaliseCode } from "../normalise-code";

/** More hits than this are not sorted through: whoever searches so widely adds a word. */
const MOST_HITS = 5_000;

export type ProductFilter = { search?: string; code?: string; archived: "no" | "only" | "all" };

/** The conditions of a product list, for the table alias `p`. */
export function productConditions(tenant: TenantContext, filter: ProductFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`p.tenant_id = ${tenant.tenantId}::uuid`];
  if (filter.archived === "no") conditions.push(Prisma.sql`p.archived_at IS NULL`);
  if (filter.archived === "only") conditions.push(Prisma.sql`p.archived_at IS NOT NULL`);
  if (filter.code?.trim()) {
    conditions.push(Prisma.sql`p.id IN (
      SELECT c.product_id FROM product_code c
       WHERE c.tenant_id = ${tenant.tenantId}::uuid AND c.normalised_code = ${normaliseCode(filter.code)})`);
  }
  if (filter.search?.trim()) {
    conditions.push(Prisma.sql`p.id = ANY (ARRAY(SELECT search_products(${filter.search}, ${MOST_HITS}::int)))`);
  }
  return conditions;
}
