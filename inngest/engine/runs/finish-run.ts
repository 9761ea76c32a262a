import type { EngineContext } from "../engine-context";
import type { EventPayload, RunError } from "../engine-types";
import { ingestEvents, isListenedTo } from "../events/ingest-events";
import { newUlid } from "../protocol/ulid";
import type { Tx } from "../store/open-store";

export type Ending =
  | { status: "Completed"; output: unknown }
  | { status: "Failed"; error: RunError }
  | { status: "Cancelled" };

/**
 * Ends a run in the caller's transaction: frees its singleton lock, forgets its waiting jobs, and emits the internal
 * events that failure handlers listen to. Returns false, and changes nothing, when the run had ended already.
 */
export async function finishRun(tx: Tx, engine: EngineContext, runId: string, ending: Ending): Promise<boolean> {
  const output = ending.status === "Completed" ? ending.output : ending.status === "Failed" ? ending.error : null;
  const { rows } = await tx.query<{ function_id: string; events: EventPayload[] }>(
    `UPDATE engine.run SET status = $2, output = $3, ended_at = now()
     WHERE id = $1 AND status = 'Running' RETURNING function_id, events`,
    [runId, ending.status, JSON.stringify(output ?? null)],
  );
  const run = rows[0];
  if (!run) return false;
  await tx.query(
    `WITH freed AS (DELETE FROM engine.singleton WHERE run_id = $1)
     DELETE FROM engine.waiting WHERE run_id = $1`,
    [runId],
  );
  const functions = await engine.registry.active(tx);
  const internal = internalEvents(runId, run.function_id, run.events, ending);
  await ingestEvents(
    tx,
    engine,
    internal
      .filter((event) => isListenedTo(functions, event.name))
      .map((payload) => ({ internalId: newUlid(), payload })),
  );
  return true;
}

function internalEvents(runId: string, functionId: string, events: EventPayload[], ending: Ending): EventPayload[] {
  const ts = Date.now();
  const shared = {
    _inngest: { status: ending.status },
    event: events[0],
    events,
    function_id: functionId,
    run_id: runId,
  };
  const failure = ending.status === "Failed" ? { error: ending.error, result: serialised(ending.error) } : {};
  const result = ending.status === "Completed" ? { result: ending.output ?? null } : failure;
  const make = (name: string, id: string, data: object): EventPayload => ({ name, id, data, ts, user: {} });
  const finished = make("inngest/function.finished", newUlid(), { ...shared, ...result });
  if (ending.status === "Completed") return [finished];
  const name = ending.status === "Failed" ? "inngest/function.failed" : "inngest/function.cancelled";
  return [make(name, runId, { ...shared, ...failure }), finished];
}

function serialised({ name, message, stack }: RunError): object {
  return { __serialized: true, name, message, stack };
}
