import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { duePart, orderConditions } from "./internal/order-conditions";
import { ORDER_STATES, type OrderState, STILL_HERE } from "./order-lifecycle";
import { DUE_FILTERS, type DueFilter, type OrderFilter, orderFilter } from "./orders.schemas";

export type OrderCounts = {
  total: number;
  states: Record<OrderState, number>;
  /** Orders still here by deadline; the parts add up to the orders of these states. */
  due: Record<DueFilter, number>;
  /** The same per state, for views that show only some of them. */
  dueOf: Record<OrderState, Record<DueFilter, number>>;
  /** What the orders of a state that are still here come to, per currency. */
  worth: Record<OrderState, Record<string, bigint>>;
};

const GONE = ORDER_STATES.filter((state) => !(STILL_HERE as readonly OrderState[]).includes(state));

type Group = { state: OrderState; due: DueFilter | null; currency: string | null; count: number; minor: bigint };

/**
 * How many orders each state has under the other filters (the states themselves do not narrow); of those still here also by
 * deadline and what they come to. One statement: states from an index alone, deadlines and sums only among the few that are here.
 */
export async function countOrders(tenant: TenantContext, input: OrderFilter = {}): Promise<OrderCounts> {
  const filter = orderFilter.parse(input);
  const where = Prisma.join(orderConditions(tenant, filter), " AND ");
  const groups = await withTenant(tenant, (tx) =>
    tx.$queryRaw<Group[]>(Prisma.sql`
      SELECT o.state, NULL AS due, NULL AS currency, count(*)::int AS count, 0::bigint AS minor
        FROM customer_order o WHERE ${where} AND o.state = ANY (${GONE}) GROUP BY o.state
      UNION ALL
      SELECT o.state, ${duePart(tenant)}, o.currency, count(*)::int, sum(o.payable_minor)::bigint
        FROM customer_order o WHERE ${where} AND o.state = ANY (${[...STILL_HERE]}) GROUP BY 1, 2, 3`),
  );
  const counts: OrderCounts = {
    total: 0,
    states: perState(() => 0),
    due: perDue(),
    dueOf: perState(perDue),
    worth: perState(() => ({})),
  };
  for (const { state, due, currency, count, minor } of groups) {
    counts.total += count;
    counts.states[state] += count;
    if (due === null || currency === null) continue;
    counts.worth[state][currency] = (counts.worth[state][currency] ?? 0n) + minor;
    counts.due[due] += count;
    counts.dueOf[state][due] += count;
  }
  return counts;
}

function perState<T>(value: () => T): Record<OrderState, T> {
  return Object.fromEntries(ORDER_STATES.map((state) => [state, value()])) as Record<OrderState, T>;
}

function perDue(): Record<DueFilter, number> {
  return Object.fromEntries(DUE_FILTERS.map((due) => [due, 0])) as Record<DueFilter, number>;
}
