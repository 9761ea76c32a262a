import type { Prisma } from "@/lib/db/generated/client";
import { midnightOf } from "@/lib/db/midnight-of";
import type { TenantTx } from "@/lib/db/with-tenant";

/** What every statement of the day needs. */
export type Day = { tx: TenantTx; tenantId: string; zone: string; at: Date };

/** The start of a day of the tenant's zone, `days` after today's. */
export function midnight({ zone, at }: Day, days: number): Prisma.Sql {
  return midnightOf(zone, at, days);
}
