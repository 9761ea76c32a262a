import { Prisma } from "@/lib/db/generated/client";

/** A moment as "2026-11-24 10:42" in the tenant's zone. `column` is a name from our own statements, never given from outside. */
export function minutesOf(column: string, timeZone: string): Prisma.Sql {
  return Prisma.sql`to_char(${Prisma.raw(column)} AT TIME ZONE ${timeZone}, 'YYYY-MM-DD HH24:MI')`;
}
