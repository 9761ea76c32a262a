import "server-only";
import type { ConnectionDay } from "../day-types";
import { type Day, midnight } from "./day";

type Row = {
  id: string;
  name: string;
  order_seconds: number | null;
  confirm_seconds: number | null;
  drift: number;
};

/**
 * What was measured of each connection today: half of the orders were here within `orderSeconds` of their placing, 95 % of
 * the sends were confirmed within `confirmSeconds` of leaving.
 */
export async function readConnectionDays(day: Day, linked: ReadonlyMap<string, number>): Promise<ConnectionDay[]> {
  const rows = await day.tx.$queryRaw<Row[]>`
    SELECT c.id, c.name,
           (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM o.created_at - o.placed_at))
              FROM customer_order o
             WHERE o.tenant_id = c.tenant_id AND o.connection_id = c.id AND o.placed_at >= ${midnight(day, 0)} AND NOT o.is_history
               AND o.placed_at > c.created_at)::float8 AS order_seconds,
           (SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM b.resolved_at - b.created_at))
              FROM push_batch b
             WHERE b.tenant_id = c.tenant_id AND b.connection_id = c.id AND b.state = 'resolved' AND b.created_at >= ${midnight(day, 0)})::float8 AS confirm_seconds,
           (SELECT count(*)::int FROM listing_push p WHERE p.tenant_id = c.tenant_id AND p.connection_id = c.id AND p.failure_code = 'drift') AS drift
      FROM connection c WHERE c.tenant_id = ${day.tenantId}::uuid ORDER BY c.name`;
  return rows.map(({ id, order_seconds, confirm_seconds, ...row }) => ({
    connectionId: id,
    orderSeconds: order_seconds,
    confirmSeconds: confirm_seconds,
    linked: linked.get(id) ?? 0,
    ...row,
  }));
}
