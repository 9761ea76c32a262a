import { Prisma } from "./generated/client";

/** The start of the day of a zone that lies `days` after the one of `at`; a subquery, so that it is reckoned once a statement. */
export function midnightOf(zone: string, at: Date, days: number): Prisma.Sql {
  return Prisma.sql`(SELECT (date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone}) + make_interval(days => ${days}::int)) AT TIME ZONE ${zone})`;
}
