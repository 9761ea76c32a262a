import type { EngineContext } from "../engine-context";
import type { EventPayload, RegisteredFunction, StoredEvent } from "../engine-types";
import { expressionHolds } from "../events/expression";
import { isNameMatch } from "../events/match-trigger";
import { parseDuration } from "../protocol/parse-duration";
import type { Tx } from "../store/open-store";
import { finishRun } from "./finish-run";

/**
 * Cancels open runs: no further call is made, a call in flight has its result dropped, and `inngest/function.cancelled`
 * and `inngest/function.finished` are emitted. Runs that have ended are left alone. Returns how many were cancelled.
 */
export async function cancelRuns(tx: Tx, engine: EngineContext, runIds: string[]): Promise<number> {
  let cancelled = 0;
  for (const runId of [...runIds].sort()) {
    if (await finishRun(tx, engine, runId, { status: "Cancelled" })) cancelled++;
  }
  return cancelled;
}

/** Cancels the open runs whose `cancelOn` rules are met by one of the events. */
export async function cancelMatchingRuns(
  tx: Tx,
  engine: EngineContext,
  functions: RegisteredFunction[],
  events: StoredEvent[],
): Promise<void> {
  const doomed = new Set<string>();
  for (const fn of functions) {
    const hits = fn.config.cancel.flatMap((rule) =>
      events.filter(({ payload }) => isNameMatch(rule.event, payload.name)).map(({ payload }) => ({ rule, payload })),
    );
    if (hits.length === 0) continue;
    for (const run of await openRuns(tx, fn.id)) {
      if (hits.some(({ rule, payload }) => isMet(rule, run, payload))) doomed.add(run.id);
    }
  }
  await cancelRuns(tx, engine, [...doomed]);
}

interface OpenRun {
  id: string;
  events: EventPayload[];
  created_at: Date;
}

async function openRuns(tx: Tx, functionId: string): Promise<OpenRun[]> {
  const { rows } = await tx.query<OpenRun>(
    `SELECT id, events, created_at FROM engine.run WHERE function_id = $1 AND status = 'Running'`,
    [functionId],
  );
  return rows;
}

function isMet(rule: RegisteredFunction["config"]["cancel"][number], run: OpenRun, arriving: EventPayload): boolean {
  if (rule.timeout && Date.now() > run.created_at.getTime() + (parseDuration(rule.timeout) ?? 0)) return false;
  return expressionHolds(rule.if, { event: run.events[0], async: arriving });
}
