import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { dueCondition, midnight, orderConditions, STILL_HERE } from "./internal/order-conditions";
import { ORDER_STATES, type OrderState } from "./order-lifecycle";
import { DUE_FILTERS, type DueFilter, type OrderFilter, orderFilter } from "./orders.schemas";

export type OrderCounts = {
  total: number;
  states: Record<OrderState, number>;
  /** Orders still here by deadline: late, due today, due tomorrow. */
  due: Record<DueFilter, number>;
};

/** How many orders each state has under the other filters (the states themselves do not narrow). One grouped statement. */
export async function countOrders(tenant: TenantContext, input: OrderFilter = {}): Promise<OrderCounts> {
  const filter = orderFilter.parse(input);
  const where = Prisma.join(orderConditions(tenant, filter), " AND ");
  const due = (name: DueFilter) => Prisma.sql`count(*) FILTER (WHERE ${dueCondition(tenant, name)})::int`;
  // The states are counted from the index alone; the deadlines only among the few orders that are still here.
  const rows = await withTenant(tenant, (tx) =>
    tx.$queryRaw<({ state: OrderState; count: number } & Record<DueFilter, number>)[]>(Prisma.sql`
      SELECT s.state, s.count, d.*
        FROM (SELECT o.state, count(*)::int AS count FROM customer_order o WHERE ${where} GROUP BY o.state) s
       CROSS JOIN (SELECT ${due("late")} AS late, ${due("today")} AS today, ${due("tomorrow")} AS tomorrow FROM customer_order o
                    WHERE ${where} AND o.state = ANY (${[...STILL_HERE]}) AND o.channel_deadline < ${midnight(tenant, 2)}) d`),
  );
  const byState = new Map(rows.map((row) => [row.state, row.count]));
  return {
    total: rows.reduce((total, row) => total + row.count, 0),
    states: Object.fromEntries(ORDER_STATES.map((state) => [state, byState.get(state) ?? 0])) as Record<
      OrderState,
      number
    >,
    due: Object.fromEntries(DUE_FILTERS.map((name) => [name, rows[0]?.[name] ?? 0])) as Record<DueFilter, number>,
  };
}
