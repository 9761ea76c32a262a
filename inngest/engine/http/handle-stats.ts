import type { ServerResponse } from "node:http";
import type { EngineContext } from "../engine-context";
import { QUEUE } from "../engine-types";
import { sendJson } from "./send-json";

/** `GET /stats`: counts for health pages. Read-only and cheap; carries no data of any event. */
export async function handleStats(engine: EngineContext, response: ServerResponse): Promise<void> {
  const { rows } = await engine.store.query(
    `SELECT (SELECT count(*)::int FROM engine.function WHERE active) AS functions,
            (SELECT json_agg(json_build_object('name', name, 'url', url, 'syncedAt', synced_at)) FROM engine.app) AS apps,
            (SELECT count(*)::int FROM engine.run WHERE status = 'Running') AS "openRuns",
            (SELECT count(*)::int FROM engine.run
             WHERE status = 'Failed' AND ended_at > now() - interval '1 day') AS "failedRunsLastDay",
            (SELECT count(*)::int FROM engine.waiting) AS "waitingForSlot",
            (SELECT count(*)::int FROM ${engine.store.jobTable}
             WHERE name = $1 AND state < 'active' AND start_after < now()) AS "dueJobs",
            (SELECT count(*)::int FROM ${engine.store.jobTable}
             WHERE name = $1 AND state < 'active' AND start_after >= now()) AS "scheduledJobs",
            (SELECT count(*)::int FROM ${engine.store.jobTable} WHERE name = $1 AND state = 'active') AS "activeJobs",
            (SELECT coalesce(extract(epoch FROM now() - min(start_after)), 0)::float8 FROM ${engine.store.jobTable}
             WHERE name = $1 AND state < 'active' AND start_after < now()) AS "oldestDueSeconds"`,
    [QUEUE],
  );
  sendJson(response, 200, rows[0]);
}
