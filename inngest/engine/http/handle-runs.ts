import type { ServerResponse } from "node:http";
import type { EngineContext } from "../engine-context";
import { isUlid } from "../protocol/ulid";
import { cancelRuns } from "../runs/cancel-runs";
import { sendJson } from "./send-json";

const COLUMNS = `r.id AS run_id, r.created_at AS run_started_at, r.function_id, r.status, r.ended_at, r.output`;

/** `GET /v1/events/{id}/runs`: the runs that an event started. */
export async function handleEventRuns(engine: EngineContext, response: ServerResponse, eventId: string): Promise<void> {
  if (!isUlid(eventId)) return sendJson(response, 400, { error: `Invalid event ID: ${eventId}`, status: 400 });
  const { rows } = await engine.store.query(
    `SELECT ${COLUMNS}, e.event_id FROM engine.run_event e JOIN engine.run r ON r.id = e.run_id
     WHERE e.event_id = $1 ORDER BY r.id`,
    [eventId],
  );
  sendJson(response, 200, { data: rows, metadata: { fetched_at: new Date().toISOString(), cached_until: null } });
}

/** `GET /v1/runs/{id}`: one run with its status and output. */
export async function handleRun(engine: EngineContext, response: ServerResponse, runId: string): Promise<void> {
  const { rows } = await engine.store.query(
    `SELECT ${COLUMNS}, (SELECT min(event_id) FROM engine.run_event WHERE run_id = r.id) AS event_id
     FROM engine.run r WHERE r.id = $1`,
    [runId],
  );
  if (!rows[0]) return sendJson(response, 404, { error: `Unable to load function run: ${runId}`, status: 404 });
  sendJson(response, 200, { data: rows[0], metadata: { fetched_at: new Date().toISOString(), cached_until: null } });
}

/** `DELETE /v1/runs/{id}`: cancels a run. */
export async function handleCancel(engine: EngineContext, response: ServerResponse, runId: string): Promise<void> {
  const known = await engine.store.query("SELECT FROM engine.run WHERE id = $1", [runId]);
  if (!known.rowCount) return sendJson(response, 404, { error: `Unable to load function run: ${runId}`, status: 404 });
  await engine.store.transaction((tx) => cancelRuns(tx, engine, [runId]));
  engine.kick();
  response.writeHead(204).end();
}
