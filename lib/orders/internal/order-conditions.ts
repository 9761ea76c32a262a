import type { z } from "zod";
import { clock } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { DueFilter, orderFilter } from "../orders.schemas";

/** Ids that a search may bring at most; a person narrows a search long before. */
const MOST_FOUND = 2000;

/** States of orders that still have to leave: only these can be late. */
export const STILL_HERE = ["new", "reserved", "uncovered", "picking", "packed", "invoiced"] as const;

/** Conditions on `customer_order o`, without the states (the list walks them one by one, the counts group by them). */
export function orderConditions(tenant: TenantContext, filter: z.output<typeof orderFilter>): Prisma.Sql[] {
  const conditions = [Prisma.sql`o.tenant_id = ${tenant.tenantId}::uuid`];
  if (filter.connectionId) conditions.push(Prisma.sql`o.connection_id = ${filter.connectionId}::uuid`);
  if (filter.externalNumber) {
    // The unique key starts with the connection; naming all of them lets it be used.
    if (!filter.connectionId)
      conditions.push(
        Prisma.sql`o.connection_id = ANY (ARRAY(SELECT id FROM connection WHERE tenant_id = ${tenant.tenantId}::uuid))`,
      );
    conditions.push(Prisma.sql`o.external_number = ${filter.externalNumber}`);
  }
  if (filter.search.trim() !== "")
    conditions.push(Prisma.sql`o.id = ANY (ARRAY(SELECT search_orders(${filter.search}, ${MOST_FOUND}::int)))`);
  if (filter.due) {
    conditions.push(Prisma.sql`o.state = ANY (${[...STILL_HERE]})`);
    conditions.push(dueCondition(tenant, filter.due));
  }
  return conditions;
}

/** A condition on the deadline alone: before now, from now to the end of today, or in tomorrow, in the tenant's zone. */
export function dueCondition(tenant: TenantContext, due: DueFilter): Prisma.Sql {
  const now = clock.now();
  if (due === "late") return Prisma.sql`o.channel_deadline < ${now}::timestamptz`;
  return due === "today"
    ? Prisma.sql`o.channel_deadline >= ${now}::timestamptz AND o.channel_deadline < ${midnight(tenant, 1)}`
    : Prisma.sql`o.channel_deadline >= ${midnight(tenant, 1)} AND o.channel_deadline < ${midnight(tenant, 2)}`;
}

/** The start of a day of the tenant's zone, `days` after today's; a subquery, so that it is reckoned once. */
export function midnight(tenant: TenantContext, days: number): Prisma.Sql {
  const zone = tenant.timeZone;
  return Prisma.sql`(SELECT (date_trunc('day', ${clock.now()}::timestamptz AT TIME ZONE ${zone}) + make_interval(days => ${days}::int)) AT TIME ZONE ${zone})`;
}
