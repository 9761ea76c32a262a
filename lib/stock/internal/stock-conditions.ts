import "server-only";
import { normaliseCode } from "@/lib/catalog/normalise-code";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { StockFilter } from "../stock-list.schemas";

/** More hits than this are not sorted through: whoever searches so widely adds a word. */
const MOST_HITS = 5_000;

/**
 * A place of the stock list is an active product in a warehouse in use, with or without a level. Aliases: `p` product, `w`
 * warehouse, `l` level.
 */
export const PLACES = Prisma.sql`product p
  JOIN warehouse w ON w.tenant_id = p.tenant_id AND w.archived_at IS NULL
  LEFT JOIN stock_level l ON l.tenant_id = p.tenant_id AND l.product_id = p.id AND l.warehouse_id = w.id`;

/** The states of a place; every place is in exactly one. The first that fits counts. */
export const STATE_OF_PLACE = Prisma.sql`CASE
  WHEN l.on_hand < l.reserved THEN 'short'
  WHEN l.counted_at IS NULL THEN 'uncounted'
  WHEN l.on_hand > l.reserved THEN 'available'
  ELSE 'none' END`;

export function stockConditions(tenant: TenantContext, filter: StockFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`p.tenant_id = ${tenant.tenantId}::uuid`];
  conditions.push(filter.productId ? Prisma.sql`p.id = ${filter.productId}::uuid` : Prisma.sql`p.archived_at IS NULL`);
  if (filter.warehouseId) conditions.push(Prisma.sql`w.id = ${filter.warehouseId}::uuid`);
  if (filter.search?.trim()) {
    // Words anywhere, or the whole query as one code, however it is spaced and written.
    const search = filter.search.replaceAll("\0", " ");
    conditions.push(Prisma.sql`p.id = ANY (ARRAY(
      SELECT search_products(${search}, ${MOST_HITS}::int)
      UNION ALL
      SELECT c.product_id FROM product_code c
       WHERE c.tenant_id = ${tenant.tenantId}::uuid AND c.normalised_code = ${normaliseCode(search)}))`);
  }
  if (filter.state === "waiting") conditions.push(WAITING);
  // The plain conditions again, beside the state: an index can answer them.
  if (filter.state === "short") conditions.push(Prisma.sql`l.on_hand < l.reserved`);
  if (filter.state === "uncounted") conditions.push(Prisma.sql`l.counted_at IS NULL`);
  if (filter.state && filter.state !== "waiting") conditions.push(Prisma.sql`${STATE_OF_PLACE} = ${filter.state}`);
  return conditions;
}

const WAITING = Prisma.sql`(p.id, w.id) IN (
  SELECT r.product_id, r.warehouse_id FROM reservation r
   WHERE r.tenant_id = p.tenant_id AND r.state = 'active' AND r.quantity < r.wanted)`;
