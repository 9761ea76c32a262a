import "server-only";
import type { Prisma } from "./generated/client";
import { retryOnConflict } from "./internal/retry-on-conflict";
import { prisma } from "./prisma";

/** A transaction that sees one tenant only. */
export type TenantTx = Prisma.TransactionClient;
/** The least that a transaction must know; domain verbs take the branded TenantContext of `lib/tenancy`. */
export type TenantScope = { readonly tenantId: string };

/**
 * The only way a domain module reaches the database: one transaction in which row level security shows one tenant.
 * A deadlock or serialisation failure repeats `work` from its start (up to 12 times), so it must touch nothing but `tx`:
 * no network call, no memory that outlives it.
 */
export function withTenant<T>(tenant: TenantScope, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return retryOnConflict(() =>
    prisma().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.tenant_id', ${tenant.tenantId}, TRUE)`;
      return work(tx);
    }),
  );
}
