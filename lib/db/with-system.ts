import "server-only";
import type { Prisma } from "./generated/client";
import { retryOnConflict } from "./internal/retry-on-conflict";
import { prisma } from "./prisma";

export type SystemTx = Prisma.TransactionClient;

/**
 * For the few questions that span tenants: fan-out of crons, the outbox relay, sign-in. Sees only what the
 * `system_*` policies of the migrations open, mostly for reading. `job` says who asks, in the database's own view of sessions.
 */
export function withSystem<T>(job: string, work: (tx: SystemTx) => Promise<T>): Promise<T> {
  return retryOnConflict(() =>
    prisma().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.scope', 'system', TRUE), set_config('application_name', ${`marfa ${job}`}, TRUE)`;
      return work(tx);
    }),
  );
}
