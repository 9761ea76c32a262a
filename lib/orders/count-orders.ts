import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { dueCondition, orderConditions, STILL_HERE } from "./internal/order-conditions";
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
  const due = (name: DueFilter) =>
    Prisma.sql`count(*) FILTER (WHERE o.state = ANY (${[...STILL_HERE]}) AND ${dueCondition(tenant, name)})::int`;
  const rows = await withTenant(tenant, (tx) =>
    tx.$queryRaw<({ state: OrderState; count: number } & Record<DueFilter, number>)[]>(Prisma.sql`
      SELECT o.state, count(*)::int AS count, ${due("late")} AS late, ${due("today")} AS today, ${due("tomorrow")} AS tomorrow
        FROM customer_order o WHERE ${Prisma.join(orderConditions(tenant, filter), " AND ")} GROUP BY o.state`),
  );
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const byState = new Map(rows.map((row) => [row.state, row.count]));
  return {
    total: sum((row) => row.count),
    states: Object.fromEntries(ORDER_STATES.map((state) => [state, byState.get(state) ?? 0])) as Record<
      OrderState,
      number
    >,
    due: Object.fromEntries(DUE_FILTERS.map((name) => [name, sum((row) => row[name])])) as Record<DueFilter, number>,
  };
}
