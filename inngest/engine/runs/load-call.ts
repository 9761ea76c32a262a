import type { EngineContext } from "../engine-context";
import type { EventPayload } from "../engine-types";

/** The state of an open run that goes into a call. */
export interface RunState {
  id: string;
  events: EventPayload[];
  gates: string[];
  /** Memo by step hash, ready steps only. */
  steps: Record<string, unknown>;
  /** Hashes of ready steps in the order in which they became ready. */
  stack: string[];
}

/** Loads the open runs among `runIds`; runs that have ended are not in the answer. */
export async function loadRuns(engine: EngineContext, runIds: string[]): Promise<Map<string, RunState>> {
  const { rows } = await engine.store.query<Omit<RunState, "steps" | "stack"> & { hash: string; value: unknown }>(
    `SELECT r.id, r.events, r.gates,
            coalesce(s.steps, '{}') AS steps, coalesce(s.stack, '{}') AS stack
     FROM engine.run r
     LEFT JOIN LATERAL (
       SELECT json_object_agg(hash, value) AS steps, array_agg(hash ORDER BY seq) AS stack
       FROM engine.step WHERE run_id = r.id AND done
     ) s ON true
     WHERE r.id = ANY ($1) AND r.status = 'Running'`,
    [runIds],
  );
  return new Map((rows as unknown as RunState[]).map((row) => [row.id, row]));
}
