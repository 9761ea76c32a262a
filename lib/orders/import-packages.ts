import "server-only";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { IncomingPackage, OrderSource } from "./incoming-package";
import { type ChunkOutcome, importChunk } from "./internal/import-chunk";
import { leaveOutKnown } from "./internal/leave-out-known";
import { writeFailure } from "./internal/write-trail";

/** Orders that share one transaction: large enough to share its statements, small enough to hold locks shortly. */
const ORDERS_PER_TRANSACTION = 25;

export type ImportOutcome = ChunkOutcome & {
  /** Packages that could not be imported; their inbox rows keep the code and `retryFailedPackages` tries them again. */
  failed: { externalId: string; code: string }[];
};

/**
 * Takes packages of a channel in: order, customer, addresses, lines, reservations, timeline, inbox and events, each order
 * wholly or not at all. Any page may be repeated, mixed and given to several workers at once: a package is taken when the
 * channel changed it after the version we have, and nothing happens otherwise. One bad order never stops the others.
 * `historyOnly` takes finished packages without touching stock and leaves open ones to the ordinary pull.
 * Throws `trial_ended` when the tenant may not write.
 */
export async function importPackages(
  tenant: TenantContext,
  source: OrderSource,
  packages: readonly IncomingPackage[],
  options: { historyOnly?: boolean } = {},
): Promise<ImportOutcome> {
  assertMayWrite(tenant);
  const { fresh, ...known } = await leaveOutKnown(tenant, source.connectionId, packages);
  const outcome: ImportOutcome = { imported: 0, ...known, failed: [] };
  const orders = byOrder(fresh);
  const historyOnly = options.historyOnly ?? false;
  for (let start = 0; start < orders.length; start += ORDERS_PER_TRANSACTION) {
    await importOrders(tenant, source, orders.slice(start, start + ORDERS_PER_TRANSACTION), historyOnly, outcome);
  }
  return outcome;
}

async function importOrders(
  tenant: TenantContext,
  source: OrderSource,
  orders: IncomingPackage[][],
  historyOnly: boolean,
  outcome: ImportOutcome,
): Promise<void> {
  try {
    const done = await withTenant(tenant, (tx) => importChunk(tx, tenant, source, orders, historyOnly));
    outcome.imported += done.imported;
    outcome.unchanged += done.unchanged;
    outcome.stale += done.stale;
  } catch (error) {
    // One of them is bad: each goes alone, so that the others do not suffer.
    if (orders.length > 1) {
      for (const order of orders) await importOrders(tenant, source, [order], historyOnly, outcome);
      return;
    }
    await keepFailure(tenant, source, orders[0] ?? [], error, outcome);
  }
}

async function keepFailure(
  tenant: TenantContext,
  source: OrderSource,
  order: IncomingPackage[],
  error: unknown,
  outcome: ImportOutcome,
): Promise<void> {
  const code = isAppError(error) ? error.code : "import_failed";
  const externalIds = order.map((one) => one.externalId);
  log.error(
    { err: error, tenantId: tenant.tenantId, connectionId: source.connectionId, externalIds },
    "order not imported",
  );
  await withTenant(tenant, async (tx) => {
    for (const one of order) await writeFailure(tx, tenant, source.connectionId, one, code, clock.now());
  });
  outcome.failed.push(...externalIds.map((externalId) => ({ externalId, code })));
}

/** Packages by order, sorted by order number: every worker locks orders in this order. */
function byOrder(packages: readonly IncomingPackage[]): IncomingPackage[][] {
  const orders = new Map<string, IncomingPackage[]>();
  for (const one of packages) {
    const order = orders.get(one.externalOrderNumber);
    if (order) order.push(one);
    else orders.set(one.externalOrderNumber, [one]);
  }
  return [...orders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, order]) => order);
}
