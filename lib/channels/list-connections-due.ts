import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { isOpenSql } from "@/lib/tenancy/is-open";

export type ConnectionRef = { tenantId: string; connectionId: string };
export type RunRef = ConnectionRef & { runId: string };

/** A run whose last sign of life is this old was left by a process that died (or waits for a start that got lost). */
const SILENT_SECONDS = 400;

/** Active connections of tenants that may write: those whose orders are asked for each minute. */
export function listConnectionsToPull(): Promise<ConnectionRef[]> {
  return withSystem(
    "orders fan-out",
    (tx) => tx.$queryRaw<ConnectionRef[]>`
      SELECT c.tenant_id AS "tenantId", c.id AS "connectionId" FROM connection c JOIN tenant t ON t.id = c.tenant_id
       WHERE c.state = 'active' AND ${isOpenSql(clock.now())}`,
  );
}

/** Those of them whose catalogue was read whole once: they are asked for what changed since. */
export function listConnectionsToDeltaSync(): Promise<ConnectionRef[]> {
  return withSystem(
    "delta fan-out",
    (tx) => tx.$queryRaw<ConnectionRef[]>`
      SELECT c.tenant_id AS "tenantId", c.id AS "connectionId" FROM connection c JOIN tenant t ON t.id = c.tenant_id
       WHERE c.state = 'active' AND c.catalogue_cursor IS NOT NULL
         AND ${isOpenSql(clock.now())}`,
  );
}

/** After this time a connection's whole stock and prices are compared with the channel again; every listing is, each day. */
const COMPARED_EVERY_HOURS = 20;
/** Per look, those first that were compared longest ago: so they spread over the day by themselves. */
const COMPARED_AT_ONCE = 200;

/** Those of them whose listings were not compared with the channel for most of a day. */
export function listConnectionsToCompare(): Promise<ConnectionRef[]> {
  return withSystem(
    "drift fan-out",
    (tx) => tx.$queryRaw<ConnectionRef[]>`
      SELECT c.tenant_id AS "tenantId", c.id AS "connectionId" FROM connection c JOIN tenant t ON t.id = c.tenant_id
       WHERE c.state = 'active' AND c.catalogue_cursor IS NOT NULL
         AND COALESCE(c.last_drift_at, c.created_at) < now() - make_interval(hours => ${COMPARED_EVERY_HOURS}::int)
         AND ${isOpenSql(clock.now())}
       ORDER BY COALESCE(c.last_drift_at, c.created_at) LIMIT ${COMPARED_AT_ONCE}`,
  );
}

/** Runs that nobody takes on: the guarantee behind their events. */
export function listSilentRuns(): Promise<RunRef[]> {
  return withSystem(
    "runs sweep",
    (tx) => tx.$queryRaw<RunRef[]>`
      SELECT tenant_id AS "tenantId", connection_id AS "connectionId", id AS "runId" FROM sync_run
       WHERE (state = 'queued' AND created_at < now() - interval '90 seconds')
          OR (state = 'running' AND heartbeat_at < now() - make_interval(secs => ${SILENT_SECONDS}))
       ORDER BY created_at LIMIT 500`,
  );
}
