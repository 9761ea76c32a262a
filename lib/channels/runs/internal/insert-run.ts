import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { RUN_PHASES, type RunKind, type RunOptions } from "../run-types";

/**
 * Writes a run and asks for its first step, or gives back the one of this kind that is not finished. The row of the connection is
 * locked, so that two requests at the same moment make one run.
 */
export async function insertRun(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  kind: RunKind,
  options: RunOptions = {},
): Promise<{ runId: string; isNew: boolean }> {
  const { tenantId } = tenant;
  await tx.$queryRaw`SELECT 1 FROM connection WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid FOR UPDATE`;
  const active = await tx.syncRun.findFirst({
    where: { tenantId, connectionId, kind, state: { in: ["queued", "running", "paused"] } },
    select: { id: true },
    orderBy: { createdAt: "desc" },
  });
  if (active) return { runId: active.id, isNew: false };
  const runId = newId();
  await tx.syncRun.create({
    data: {
      tenantId,
      id: runId,
      connectionId,
      kind,
      options,
      phases: phasesOf(kind, options).map((name) => ({ name, done: 0, total: null })),
    },
  });
  await storeEvent(tx, "channels/run.requested", { tenantId, connectionId, runId });
  return { runId, isNew: true };
}

/** A phase that was not asked for is not shown either. */
function phasesOf(kind: RunKind, options: RunOptions): readonly string[] {
  return RUN_PHASES[kind].filter((phase) => phase !== "opening" || options.openingStock === true);
}
