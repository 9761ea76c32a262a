import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { duePart, orderConditions } from "./internal/order-conditions";
import { ORDER_STATES, type OrderState } from "./order-lifecycle";
import { DUE_FILTERS, type DueFilter, type OrderFilter, orderFilter } from "./orders.schemas";

export type OrderCounts = {
  total: number;
  states: Record<OrderState, number>;
  /** Orders still here by deadline; the parts add up to the orders of these states. */
  due: Record<DueFilter, number>;
  /** The same per state, for views that show only some of them. */
  dueOf: Record<OrderState, Record<DueFilter, number>>;
  /** What the orders of a state come to, per currency. */
  worth: Record<OrderState, Record<string, bigint>>;
};

type Group = { state: OrderState; due: DueFilter | null; currency: string; count: number; minor: bigint };

/**
 * How many orders each state has under the other filters (the states themselves do not narrow), by deadline, and what they come
 * to. One grouped statement over an index that holds all it needs.
 */
export async function countOrders(tenant: TenantContext, input: OrderFilter = {}): Promise<OrderCounts> {
  const filter = orderFilter.parse(input);
  const where = Prisma.join(orderConditions(tenant, filter), " AND ");
  const groups = await withTenant(tenant, (tx) =>
    tx.$queryRaw<Group[]>(Prisma.sql`
      SELECT o.state, ${duePart(tenant)} AS due, o.currency, count(*)::int AS count, sum(o.payable_minor)::bigint AS minor
        FROM customer_order o WHERE ${where} GROUP BY 1, 2, 3`),
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
    counts.worth[state][currency] = (counts.worth[state][currency] ?? 0n) + minor;
    if (due === null) continue;
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
