import "server-only";
import { clock } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
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
      await withTenant({ tenantId }, (tx) =>
        tx.channelCall.createMany({ data: rows.map((row) => ({ tenantId, ...row })) }),
      );
    } catch (error) {
      log.warn({ err: error, tenantId, rows: rows.length }, "the call log could not be written");
    }
  }
}
