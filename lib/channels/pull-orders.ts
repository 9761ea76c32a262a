import "server-only";
import { AppError, isAppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { releaseExpiredHolds } from "@/lib/orders/release-expired-holds";
import { retryFailedPackages } from "@/lib/orders/retry-failed-packages";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "./channel-registry";
import { openSession } from "./open-session";
import { orderSource } from "./order-source";
import { advancePull } from "./pull/advance-pull";
import { claimPull, releasePull } from "./pull/pull-lease";

/** Who asks. A flush is in a hurry: it leaves the sweeping up to the poll of the minute. */
export type PullReason = "poll" | "flush" | "run" | "webhook";

export type PullOutcome = {
  /** Packages that the channel gave, known ones too. */
  packages: number;
  imported: number;
  failed: number;
  /** More waits: ask again, after `waitSeconds`. */
  more: boolean;
  waitSeconds: number;
  /** Why nothing was asked: somebody else pulls, or the connection is not active. */
  skipped: "busy" | "inactive" | null;
};

/** One call of the verb works about so long; the next goes on where it stopped. */
const SLICE_MS = 8_000;

/**
 * Takes orders in that the channel has changed since the last time, oldest first. Exclusive per connection by a lease. The cursor moves
 * only over packages that are stored; ten minutes are read again each time, and once an hour six hours, because
 * packages may appear late. The first pull takes the packages that are still to be sent. After an outage longer than the channel's
 * windows reach, its stream is read first. Throws the channel's refusals, `not_found` and `trial_ended`.
 */
export async function pullOrders(
  tenant: TenantContext,
  connectionId: string,
  { reason }: { reason: PullReason },
): Promise<PullOutcome> {
  assertMayWrite(tenant);
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const claim = await claimPull(tenant, connectionId);
  const outcome: PullOutcome = { packages: 0, imported: 0, failed: 0, more: false, waitSeconds: 0, skipped: null };
  if (typeof claim === "string") return { ...outcome, skipped: claim };
  let isWell = false;
  try {
    const session = await openSession(tenant, connectionId, "background");
    const source = orderSource(tenant, { connectionId, orderWarehouseId: claim.orderWarehouseId });
    const sweeps = reason !== "flush";
    if (sweeps) await retryFailedPackages(tenant, source);
    const until = performance.now() + SLICE_MS;
    await advancePull({ tenant, session, adapter: adapterFor(session.channel), source, claim, outcome, until });
    if (sweeps) await releaseExpiredHolds(tenant, connectionId);
    isWell = true;
    return outcome;
  } catch (error) {
    if (!isAppError(error) || error.code !== "channel_busy") throw error;
    return { ...outcome, more: true, waitSeconds: Math.max(1, Number(error.facts.retryAfterSeconds ?? 10)) };
  } finally {
    await releasePull(tenant, connectionId, claim.token, isWell && !outcome.more);
  }
}

/** Whether a connection's first pull is behind it; before it, nothing is known of its orders. */
export async function hasPulledOrders(tenant: TenantContext, connectionId: string): Promise<boolean> {
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      select: { ordersCursor: true },
    }),
  );
  return row?.ordersCursor !== null && row !== null;
}
