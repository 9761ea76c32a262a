import type { z } from "zod";
import { clock } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { midnightOf } from "@/lib/db/midnight-of";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { STILL_HERE } from "../order-lifecycle";
import { DUE_FILTERS, type DueFilter, type orderFilter } from "../orders.schemas";

/** Ids that a search may bring at most; a person narrows a search long before. */
const MOST_FOUND = 2000;

/** What is due within this time asks for attention now. */
const SOON_HOURS = 4;

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
  if (filter.county) conditions.push(Prisma.sql`o.county = ${filter.county}`);
  if (filter.carrier) conditions.push(Prisma.sql`o.carrier = ${filter.carrier}`);
  if (filter.isCompany !== undefined) conditions.push(Prisma.sql`o.is_company = ${filter.isCompany}`);
  if (filter.placedFrom) conditions.push(Prisma.sql`o.placed_at >= ${startOfDay(tenant, filter.placedFrom, 0)}`);
  if (filter.placedTo) conditions.push(Prisma.sql`o.placed_at < ${startOfDay(tenant, filter.placedTo, 1)}`);
  if (filter.due) {
    conditions.push(Prisma.sql`o.state = ANY (${[...STILL_HERE]})`);
    conditions.push(dueCondition(tenant, filter.due));
  }
  return conditions;
}

/** Where each part of the strip begins and ends; moments of the tenant's days, reckoned once per statement. */
function dueCondition(tenant: TenantContext, due: DueFilter): Prisma.Sql {
  const { now, soon, midnight, nextMidnight } = limits(tenant);
  switch (due) {
    case "late":
      return Prisma.sql`o.channel_deadline < ${now}`;
    case "soon":
      return Prisma.sql`o.channel_deadline >= ${now} AND o.channel_deadline < ${soon}`;
    case "today":
      return Prisma.sql`o.channel_deadline >= ${soon} AND o.channel_deadline < ${midnight}`;
    case "tomorrow":
      return Prisma.sql`o.channel_deadline >= GREATEST(${soon}, ${midnight}) AND o.channel_deadline < ${nextMidnight}`;
    case "later":
      return Prisma.sql`(o.channel_deadline >= ${nextMidnight} OR o.channel_deadline IS NULL)`;
  }
}

/** The part of the strip that an order still here belongs to, as an expression. */
export function duePart(tenant: TenantContext): Prisma.Sql {
  const parts = DUE_FILTERS.map((due) => Prisma.sql`WHEN ${dueCondition(tenant, due)} THEN ${due}::text`);
  return Prisma.sql`CASE ${Prisma.join(parts, " ")} END`;
}

function limits(tenant: TenantContext) {
  const now = clock.now();
  return {
    now: Prisma.sql`${now}::timestamptz`,
    soon: Prisma.sql`${new Date(now.getTime() + SOON_HOURS * 3_600_000)}::timestamptz`,
    midnight: midnightOf(tenant.timeZone, now, 1),
    nextMidnight: midnightOf(tenant.timeZone, now, 2),
  };
}

function startOfDay(tenant: TenantContext, day: string, days: number): Prisma.Sql {
  return Prisma.sql`(SELECT (${day}::date::timestamp + make_interval(days => ${days}::int)) AT TIME ZONE ${tenant.timeZone})`;
}
