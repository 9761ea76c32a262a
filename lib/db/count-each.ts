import "server-only";
import { Prisma } from "./generated/client";
import { isTimeout } from "./unique-violation";
import { type TenantScope, withTenant } from "./with-tenant";

/** `isMore` says that counting stopped at `count`. */
export type CappedCount = { readonly count: number; readonly isMore: boolean };

/**
 * How many rows each of these selections has (`customer_order o WHERE …`), counted up to `most` so that a large list never slows
 * a page down. One statement for all of them, in their order; none when it takes longer than `ms`: many lists that find little
 * would each read everything, and a page does without the figures.
 */
export async function countEach(
  tenant: TenantScope,
  selections: readonly Prisma.Sql[],
  most = 10_000,
  ms = 3_000,
): Promise<CappedCount[]> {
  if (selections.length === 0) return [];
  const counts = selections.map(
    (from) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${most + 1}) counted)`,
  );
  const rows = await withTenant(tenant, async (tx) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(ms)}, TRUE)`;
    return tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`;
  }).catch((error: unknown) => {
    if (isTimeout(error)) return [];
    throw error;
  });
  return (rows[0]?.counts ?? []).map((count) => ({ count: Math.min(count, most), isMore: count > most }));
}
