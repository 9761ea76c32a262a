import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";

/** What every statement of the day needs. */
export type Day = { tx: TenantTx; tenantId: string; zone: string; at: Date };

/** States of orders that still have to leave. */
export const STILL_HERE = ["new", "reserved", "uncovered", "picking", "packed", "invoiced"];

/** The start of a day of the tenant's zone, `days` after today's; a subquery, so that it is reckoned once. */
export function midnight({ zone, at }: Day, days: number): Prisma.Sql {
  return Prisma.sql`(SELECT (date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone}) + make_interval(days => ${days}::int)) AT TIME ZONE ${zone})`;
}
