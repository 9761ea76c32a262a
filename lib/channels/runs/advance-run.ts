import "server-only";
import { AppError, isAppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "../channel-registry";
import { openSession } from "../open-session";
import { failRun } from "./fail-run";
import { noteWait } from "./internal/note-wait";
import { PHASE_HANDLERS } from "./internal/phase-handlers";
import { type RunPosition, readPosition } from "./internal/read-position";
import { storeStep } from "./internal/store-step";
import type { RunState } from "./run-types";

const SLICE_MS = 5_000;
/** Waits between tries while the channel does not answer; after the last the run fails and says why. */
const RETRY_SECONDS = [5, 15, 30, 60, 120, 120, 300, 300];
const PASSING = new Set(["channel_unreachable", "channel_answer_unknown"]);

export type AdvanceOutcome = { state: RunState; more: boolean; waitSeconds: number };

/**
 * Takes a run on for at most five seconds and one call. Each step stores its data and its place together: a crash repeats at most one
 * step, which changes nothing. A channel that is busy or down is waited for (`waitSeconds`); refused keys end the run. May be called
 * by two at once: the second one's step is given up.
 */
export async function advanceRun(tenant: TenantContext, runId: string): Promise<AdvanceOutcome> {
  const startedAt = performance.now();
  let session: Awaited<ReturnType<typeof openSession>> | null = null;
  for (;;) {
    const position = await readPosition(tenant, runId);
    if (position.state !== "running") return { state: position.state, more: false, waitSeconds: 0 };
    if (!tenant.mayWrite) return fail(tenant, position, new AppError("trial_ended"));
    if (!position.isActive) return fail(tenant, position, new AppError("connection_not_active"));
    try {
      session ??= await openSession(tenant, position.connectionId, "background");
      const waitSeconds = await step(tenant, position, session);
      if (waitSeconds > 0) return { state: "running", more: true, waitSeconds };
    } catch (error) {
      return whatNow(tenant, position, error);
    }
    if (performance.now() - startedAt > SLICE_MS) return { state: "running", more: true, waitSeconds: 0 };
  }
}

async function step(
  tenant: TenantContext,
  position: RunPosition,
  session: Awaited<ReturnType<typeof openSession>>,
): Promise<number> {
  const handler = PHASE_HANDLERS[position.cursor.phase];
  if (!handler) throw new AppError("not_implemented", { phase: position.cursor.phase });
  const brought = await handler({
    tenant,
    session,
    adapter: adapterFor(session.channel),
    runId: position.runId,
    connectionId: position.connectionId,
    cursor: position.cursor,
    options: position.options,
  });
  await storeStep(tenant, position, brought);
  return brought.waitSeconds ?? 0;
}

async function whatNow(tenant: TenantContext, position: RunPosition, error: unknown): Promise<AdvanceOutcome> {
  if (!isAppError(error)) throw error;
  if (error.code === "changed_meanwhile") return { state: "running", more: true, waitSeconds: 1 };
  if (error.code === "channel_busy") {
    const seconds = Math.min(Number(error.facts.retryAfterSeconds ?? 10), 300);
    await noteWait(tenant, position, "busy", seconds);
    return { state: "running", more: true, waitSeconds: seconds };
  }
  const waitSeconds = RETRY_SECONDS[position.attempts];
  if (!PASSING.has(error.code) || waitSeconds === undefined) return fail(tenant, position, error);
  await noteWait(tenant, position, "retry", waitSeconds);
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE sync_run SET attempts = attempts + 1, heartbeat_at = now()
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${position.runId}::uuid`,
  );
  return { state: "running", more: true, waitSeconds };
}

async function fail(tenant: TenantContext, position: RunPosition, error: AppError): Promise<AdvanceOutcome> {
  await failRun(tenant, position.runId, error);
  return { state: "failed", more: false, waitSeconds: 0 };
}
