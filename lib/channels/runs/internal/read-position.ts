import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { RUN_PHASES, type RunKind, type RunOptions, type RunState } from "../run-types";
import type { RunCursor } from "./phase-types";
import { readOptions } from "./to-run-view";

export type RunPosition = {
  runId: string;
  connectionId: string;
  kind: RunKind;
  state: RunState;
  attempts: number;
  /** Whether the connection may be asked. */
  isActive: boolean;
  cursor: RunCursor;
  options: RunOptions;
  /** The cursor exactly as stored: a step is written only while it still stands there. */
  storedCursor: string;
};

const cursorSchema = z.object({
  phase: z.string(),
  at: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  startedAt: z.string(),
  since: z.string().nullable(),
  pages: z.number(),
  seen: z.number(),
});

type Row = {
  connection_id: string;
  kind: RunKind;
  state: RunState;
  attempts: number;
  cursor: unknown;
  options: unknown;
  stored: string;
  is_active: boolean;
  catalogue_cursor: Date | null;
};

/** A delta looks back over what the last one may have missed: dates of the channel appear late. */
const OVERLAP_MS = 10 * 60_000;

/** Reads where a run stands; a queued one is started. Throws `not_found`. */
export async function readPosition(tenant: TenantContext, runId: string): Promise<RunPosition> {
  if (!isId(runId)) throw new AppError("not_found", { entity: "run" });
  const { tenantId } = tenant;
  const row = await withTenant(tenant, async (tx) => {
    await tx.$executeRaw`
      UPDATE sync_run SET state = 'running', started_at = COALESCE(started_at, now()), heartbeat_at = now(), error = NULL, finished_at = NULL
       WHERE tenant_id = ${tenantId}::uuid AND id = ${runId}::uuid AND state = 'queued'`;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r.connection_id, r.kind, r.state, r.attempts, r.cursor, r.options, r.cursor::text AS stored, c.state = 'active' AS is_active, c.catalogue_cursor
        FROM sync_run r JOIN connection c ON c.tenant_id = r.tenant_id AND c.id = r.connection_id
       WHERE r.tenant_id = ${tenantId}::uuid AND r.id = ${runId}::uuid`;
    return rows[0];
  });
  if (!row) throw new AppError("not_found", { entity: "run" });
  const known = cursorSchema.safeParse(row.cursor);
  return {
    runId,
    connectionId: row.connection_id,
    kind: row.kind,
    state: row.state,
    attempts: row.attempts,
    isActive: row.is_active,
    cursor: known.success ? known.data : firstCursor(row),
    options: readOptions(row.options),
    storedCursor: row.stored,
  };
}

function firstCursor(row: Row): RunCursor {
  const isDelta = row.kind === "catalogue" && row.catalogue_cursor !== null;
  return {
    phase: RUN_PHASES[row.kind][0] ?? "",
    at: null,
    startedAt: new Date().toISOString(),
    since: isDelta && row.catalogue_cursor ? new Date(row.catalogue_cursor.getTime() - OVERLAP_MS).toISOString() : null,
    pages: 0,
    seen: 0,
  };
}
