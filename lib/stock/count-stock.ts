import "server-only";
import { countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { PLACES, STATE_OF_PLACE, stockConditions } from "./internal/stock-conditions";
import type { StockFilter } from "./stock-list.schemas";

/** How many places are in which state; the first four add up to `total`. */
export type StockCounts = {
  readonly short: number;
  readonly uncounted: number;
  readonly available: number;
  readonly none: number;
  readonly total: number;
  /** Places where promises wait for pieces; they are also counted above. */
  readonly waiting: number;
};

/** A sum over all places has to read all of them; of more products than this nobody waits for it. */
const LOOKED_THROUGH = 100_000;

/**
 * The strip over the stock list, for a warehouse and a search, in one statement. Null without a search in a catalogue of more than
 * `lookedThrough` products.
 */
export async function countStock(
  tenant: TenantContext,
  filter: Omit<StockFilter, "state"> = {},
  lookedThrough = LOOKED_THROUGH,
): Promise<StockCounts | null> {
  if (!filter.search?.trim()) {
    const products = Prisma.sql`product p WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.archived_at IS NULL`;
    const [all] = await countEach(tenant, [products], lookedThrough);
    if (all?.isMore !== false) return null;
  }
  const conditions = Prisma.join(stockConditions(tenant, filter), " AND ");
  const waiting = Prisma.join(stockConditions(tenant, { ...filter, state: "waiting" }), " AND ");
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<StockCounts[]>`
      SELECT count(*) FILTER (WHERE s.state = 'short')::int AS short,
             count(*) FILTER (WHERE s.state = 'uncounted')::int AS uncounted,
             count(*) FILTER (WHERE s.state = 'available')::int AS available,
             count(*) FILTER (WHERE s.state = 'none')::int AS none,
             count(*)::int AS total,
             (SELECT count(*)::int FROM ${PLACES} WHERE ${waiting}) AS waiting
        FROM (SELECT ${STATE_OF_PLACE} AS state FROM ${PLACES} WHERE ${conditions}) s`,
  );
  return row ?? null;
}
