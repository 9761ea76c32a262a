import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductFilter } from "../catalog.schemas";
import { normaliseCode } from "../normalise-code";

/** More hits than this are not sorted through: whoever searches so widely adds a word. */
const MOST_HITS = 5_000;

/**
 * The conditions of a product list, for the table alias `p`. Stock, price and listings are looked at in their tables: the
 * list is one question to the database, and an event could not answer it.
 */
export function productConditions(tenant: TenantContext, filter: ProductFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`p.tenant_id = ${tenant.tenantId}::uuid`];
  if (filter.archived === "no") conditions.push(Prisma.sql`p.archived_at IS NULL`);
  if (filter.archived === "only") conditions.push(Prisma.sql`p.archived_at IS NOT NULL`);
  if (filter.code?.trim()) conditions.push(Prisma.sql`p.id IN (${byCode(tenant, filter.code)})`);
  if (filter.search?.trim()) conditions.push(Prisma.sql`p.id = ANY (ARRAY(${bySearch(tenant, filter.search)}))`);
  if (filter.stock) conditions.push(STOCK[filter.stock]);
  if (filter.price) conditions.push(filter.price === "with" ? HAS_PRICE : Prisma.sql`NOT ${HAS_PRICE}`);
  if (filter.channel) conditions.push(filter.channel === "linked" ? HAS_LISTING : Prisma.sql`NOT ${HAS_LISTING}`);
  return conditions;
}

function byCode(tenant: TenantContext, code: string): Prisma.Sql {
  return Prisma.sql`SELECT c.product_id FROM product_code c
     WHERE c.tenant_id = ${tenant.tenantId}::uuid AND c.normalised_code = ${normaliseCode(code)}`;
}

/** Every word somewhere in name, brand or codes; or the whole query as one code, however it is spaced and written. */
function bySearch(tenant: TenantContext, search: string): Prisma.Sql {
  return Prisma.sql`SELECT search_products(${search.replaceAll("\0", " ")}, ${MOST_HITS}::int) UNION ALL ${byCode(tenant, search)}`;
}

const levels = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM stock_level l WHERE l.tenant_id = p.tenant_id AND l.product_id = p.id AND ${condition})`;
const COUNTED = levels(Prisma.sql`l.counted_at IS NOT NULL`);
const ON_HAND = levels(Prisma.sql`l.on_hand > 0`);

const STOCK = {
  in_stock: ON_HAND,
  sold_out: Prisma.sql`${COUNTED} AND NOT ${ON_HAND}`,
  // Few, and found by an index of their own: asked for once, not product by product.
  short: Prisma.sql`p.id = ANY (ARRAY(
    SELECT l.product_id FROM stock_level l WHERE l.tenant_id = app_tenant() AND l.on_hand < l.reserved))`,
  uncounted: Prisma.sql`NOT ${COUNTED}`,
} as const satisfies Record<NonNullable<ProductFilter["stock"]>, Prisma.Sql>;

const HAS_PRICE = Prisma.sql`EXISTS (SELECT 1 FROM price x WHERE x.tenant_id = p.tenant_id AND x.product_id = p.id)`;
const HAS_LISTING = Prisma.sql`EXISTS (SELECT 1 FROM listing x WHERE x.tenant_id = p.tenant_id AND x.product_id = p.id)`;
