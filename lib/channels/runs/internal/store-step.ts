import "server-only";
import { AppError } from "@/lib/core/errors";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { RUN_PHASES, type RunNote } from "../run-types";
import type { PhaseStep, RunCursor } from "./phase-types";
import type { RunPosition } from "./read-position";
import { withNote } from "./run-log";
import { readLog, readPhases, readResult } from "./to-run-view";

/**
 * Writes the data of a step, the counts and the next place in one transaction. Throws `changed_meanwhile`, with nothing written,
 * when the run no longer stands where the step began. A run that was paused meanwhile keeps the step and stays paused.
 */
export async function storeStep(tenant: TenantContext, position: RunPosition, step: PhaseStep): Promise<void> {
  const { tenantId } = tenant;
  const order = RUN_PHASES[position.kind];
  const next = nextCursor(position.cursor, step, order);
  await withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<{ phases: unknown; log: unknown; result: unknown }[]>`
      SELECT phases, log, result FROM sync_run WHERE tenant_id = ${tenantId}::uuid AND id = ${position.runId}::uuid
         AND cursor = ${position.storedCursor}::jsonb AND state IN ('running', 'paused') FOR UPDATE`;
    if (!rows[0]) throw new AppError("changed_meanwhile", { entity: "run" });
    await step.store(tx);
    const phases = readPhases(rows[0].phases).map((phase) => {
      if (phase.name !== position.cursor.phase) return phase;
      const done = phase.done + step.done;
      const total = step.left === undefined ? (step.total ?? phase.total) : phase.done + step.left;
      // A finished phase says what it found, also where the channel counted otherwise.
      return { ...phase, done, total: step.next === null ? done : total === null ? null : Math.max(total, done) };
    });
    const before = readResult(rows[0].result);
    const result = step.result ? step.result(before) : before;
    const log = step.done > 0 ? withNote(readLog(rows[0].log), noteOf(position, step)) : readLog(rows[0].log);
    await tx.$executeRaw`
      UPDATE sync_run SET phases = ${JSON.stringify(phases)}::jsonb, log = ${JSON.stringify(log)}::jsonb, result = ${JSON.stringify(result)}::jsonb, cursor = ${JSON.stringify(next ?? { ended: true })}::jsonb,
             heartbeat_at = now(), attempts = 0, state = CASE WHEN ${next === null} THEN 'completed' ELSE state END,
             finished_at = CASE WHEN ${next === null} THEN clock_timestamp() END
       WHERE tenant_id = ${tenantId}::uuid AND id = ${position.runId}::uuid`;
    if (next === null) await noteCatalogue(tx, tenantId, position);
  });
}

function noteOf(position: RunPosition, step: PhaseStep): RunNote {
  return { at: new Date().toISOString(), kind: "step", phase: position.cursor.phase, done: step.done, seconds: 0 };
}

function nextCursor(cursor: RunCursor, step: PhaseStep, order: readonly string[]): RunCursor | null {
  const memory = { ...cursor, pages: cursor.pages + 1, seen: cursor.seen + (step.seen ?? 0) };
  if (step.next !== null) return { ...memory, at: step.next };
  const following = order[order.indexOf(cursor.phase) + 1];
  return following === undefined ? null : { ...memory, phase: following, at: null };
}

/** The catalogue is complete up to the moment at which this run began to read it. */
async function noteCatalogue(
  tx: TenantTx,
  tenantId: string,
  { kind, cursor, connectionId }: RunPosition,
): Promise<void> {
  if (kind !== "initial" && kind !== "catalogue") return;
  await tx.$executeRaw`
    UPDATE connection SET catalogue_cursor = ${new Date(cursor.startedAt)}, failing_since = NULL
     WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid`;
}
