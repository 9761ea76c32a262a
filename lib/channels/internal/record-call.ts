import "server-only";
import { clock } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { storableJson } from "@/lib/core/storable";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { ChannelSession } from "../channel-port";

type CallRow = {
  connectionId: string;
  at: Date;
  endpoint: string;
  method: string;
  status: number | null;
  ms: number;
  outcome: string;
  detail: string | null;
};

const WRITE_EVERY_MS = 3000;
/** Of the successes of one endpoint between two writes, so many are kept; every failure is. */
const SUCCESSES_KEPT = 5;
const ROWS_HELD = 500;

const waiting = new Map<string, CallRow[]>();
let timer: NodeJS.Timeout | null = null;

/**
 * Notes a call for the connection's log. Rows are gathered and written every few seconds in one statement per tenant; the last
 * seconds may be lost with the process, which a log can bear. A session that is not stored yet leaves no trace.
 */
export function recordCall(session: ChannelSession, call: Omit<CallRow, "connectionId" | "at">): void {
  if (session.connectionId === "") return;
  const rows = waiting.get(session.tenantId) ?? [];
  const isSame = (row: CallRow) =>
    row.connectionId === session.connectionId && row.endpoint === call.endpoint && row.outcome === "ok";
  if (call.outcome === "ok" && rows.filter(isSame).length >= SUCCESSES_KEPT) return;
  if (rows.length >= ROWS_HELD) return;
  rows.push({ connectionId: session.connectionId, at: clock.now(), ...call });
  waiting.set(session.tenantId, rows);
  timer ??= setTimeout(() => void writeCalls(), WRITE_EVERY_MS).unref();
}

/** Writes what is gathered now; for shutdown and tests. */
export async function writeCalls(): Promise<void> {
  if (timer) clearTimeout(timer);
  timer = null;
  const batches = [...waiting];
  waiting.clear();
  for (const [tenantId, rows] of batches) {
    try {
      await withTenant({ tenantId }, (tx) => insertCalls(tx, tenantId, rows));
    } catch (error) {
      log.warn({ err: error, tenantId, rows: rows.length }, "the call log could not be written");
    }
  }
}

/** Calls of a connection that is gone by now are not told; one that is just going is waited for. */
function insertCalls(tx: TenantTx, tenantId: string, rows: readonly CallRow[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO channel_call (tenant_id, connection_id, at, endpoint, method, status, ms, outcome, detail)
    SELECT c.tenant_id, c.id, r.at, r.endpoint, r.method, r.status, r.ms, r.outcome, r.detail
      FROM jsonb_to_recordset(${storableJson(rows)}::jsonb)
           AS r ("connectionId" uuid, at timestamptz, endpoint text, method text, status int, ms int, outcome text, detail text)
      JOIN connection c ON c.tenant_id = ${tenantId}::uuid AND c.id = r."connectionId"
       FOR KEY SHARE OF c`;
}
