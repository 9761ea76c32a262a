import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** What waits for a person, by the entry of the menu where it is dealt with. */
export type Waiting = { orders: number; channels: number };

/** More than this nobody counts; the menu shows it as it is. */
const MOST = 999;

/**
 * Uncovered orders; on the channels, products to decide about, values that the channel refused, and connections whose keys are
 * refused. For the menu beside every page, so from indexes alone, in one statement, and never more than 999 of a kind.
 */
export async function countWaiting(tenant: TenantContext): Promise<Waiting> {
  const { tenantId } = tenant;
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Waiting[]>`
      SELECT (SELECT count(*)::int FROM (SELECT 1 FROM customer_order
                WHERE tenant_id = ${tenantId}::uuid AND state = 'uncovered' LIMIT ${MOST}) o) AS orders,
             COALESCE((SELECT sum(open.count + refused.count + (c.state = 'unauthorised')::int)::int FROM connection c
                CROSS JOIN LATERAL (SELECT count(*) FROM (SELECT 1 FROM listing l WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id
                                      AND l.link_state = 'undecided' LIMIT ${MOST}) x) open
                CROSS JOIN LATERAL (SELECT count(*) FROM (SELECT 1 FROM listing_push p WHERE p.tenant_id = c.tenant_id AND p.connection_id = c.id
                                      AND p.state = 'quarantined' LIMIT ${MOST}) x) refused
               WHERE c.tenant_id = ${tenantId}::uuid), 0) AS channels`,
  );
  return { orders: row?.orders ?? 0, channels: Math.min(row?.channels ?? 0, MOST) };
}
