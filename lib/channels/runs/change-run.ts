import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The run rests after the page it is at, and keeps its place. */
export function pauseRun(tenant: TenantContext, connectionId: string, runId: string): Promise<void> {
  return moveRun(tenant, connectionId, runId, ["queued", "running"], "paused");
}

/** Goes on where it rested; a failed run too, from the page that failed. */
export function resumeRun(tenant: TenantContext, connectionId: string, runId: string): Promise<void> {
  return moveRun(tenant, connectionId, runId, ["paused", "failed"], "queued");
}

/** Ends a run for good; what it has stored stays. */
export function cancelRun(tenant: TenantContext, connectionId: string, runId: string): Promise<void> {
  return moveRun(tenant, connectionId, runId, ["queued", "running", "paused"], "failed");
}

async function moveRun(
  tenant: TenantContext,
  connectionId: string,
  runId: string,
  from: string[],
  to: "paused" | "queued" | "failed",
): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(runId) || !isId(connectionId)) throw new AppError("not_found", { entity: "run" });
  const { tenantId } = tenant;
  const error = to === "failed" ? JSON.stringify({ code: "cancelled", facts: {} }) : null;
  await withTenant(tenant, async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE sync_run SET state = ${to}, error = ${error}::jsonb, finished_at = CASE WHEN ${to} = 'failed' THEN now() END
       WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${connectionId}::uuid AND id = ${runId}::uuid AND state = ANY (${from})`;
    if (changed === 0) {
      const there = await tx.syncRun.count({ where: { tenantId, connectionId, id: runId } });
      throw there === 0
        ? new AppError("not_found", { entity: "run" })
        : new AppError("changed_meanwhile", { entity: "run" });
    }
    if (to === "queued") await storeEvent(tx, "channels/run.requested", { tenantId, connectionId, runId });
  });
}
