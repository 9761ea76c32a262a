import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type PushOverview = {
  /** Fields per state, zero when absent. */
  states: Record<string, number>;
  /** Fields that are on their way: to be sent, sent and not confirmed yet, or tried again. */
  moving: number;
  drift: number;
  oldestWaitingAt: Date | null;
  batches: {
    id: string;
    at: Date;
    state: string;
    itemCount: number;
    failedCount: number;
    seconds: number | null;
    failureCode: string | null;
  }[];
};

const MOVING: ReadonlySet<string> = new Set(["dirty", "sent", "retrying"]);

/** The sending side of a connection's sync page: what waits, what is stopped, the last batches with their fate. */
export async function readPushOverview(tenant: TenantContext, connectionId: string): Promise<PushOverview> {
  return withTenant(tenant, async (tx) => {
    const states = await tx.$queryRaw<{ state: string; count: number; drift: number; oldest: Date | null }[]>`
      SELECT state, count(*)::int AS count, count(*) FILTER (WHERE failure_code = 'drift')::int AS drift,
             min(dirty_at) FILTER (WHERE state IN ('dirty', 'retrying', 'sent')) AS oldest
        FROM listing_push WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid GROUP BY state`;
    const batches = await tx.pushBatch.findMany({
      where: { tenantId: tenant.tenantId, connectionId },
      orderBy: { id: "desc" },
      take: 20,
    });
    const oldest = states.map((row) => row.oldest).filter((at): at is Date => at !== null);
    return {
      states: Object.fromEntries(states.map((row) => [row.state, row.count])),
      moving: states.reduce((sum, row) => sum + (MOVING.has(row.state) ? row.count : 0), 0),
      drift: states.reduce((total, row) => total + row.drift, 0),
      oldestWaitingAt: oldest.length > 0 ? new Date(Math.min(...oldest.map((at) => at.getTime()))) : null,
      batches: batches.map((batch) => ({
        id: batch.id,
        at: batch.createdAt,
        state: batch.state,
        itemCount: batch.itemCount,
        failedCount: batch.failedCount,
        seconds: batch.resolvedAt
          ? Math.round((batch.resolvedAt.getTime() - batch.createdAt.getTime()) / 100) / 10
          : null,
        failureCode: batch.failureCode,
      })),
    };
  });
}
