import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { type ClaimedRow, claimRows, markSent, releaseRows } from "./internal/claim-rows";
import { collapseFlushes, type FlushRequest, takeBackFlushes } from "./internal/collapse-flushes";
import { isOutboxWaiting } from "./internal/is-outbox-waiting";

/** An event as the engine takes it. `ts` is the moment it becomes due, in milliseconds. */
export type EngineEvent = { id: string; name: string; data: Record<string, unknown>; ts?: number };
export type SendEvents = (events: EngineEvent[]) => Promise<void>;

/**
 * Sends waiting outbox rows to the engine: claims up to 200 by a lease, sends them outside any transaction with the row's id
 * as event id (the engine drops a repeat), marks them sent. A crash in between sends them again when the lease is over.
 * Requests to push collapse: one flush per connection and slot. Throws what `send` throws, after giving the rows back.
 * Answers how many rows were dealt with; 200 means that more may wait. Any number of relays may run at once.
 */
export async function relayOutbox(send: SendEvents): Promise<number> {
  if (!(await isOutboxWaiting())) return 0;
  const { rows, flushes } = await withSystem("outbox-relay", async (tx) => {
    const claimed = await claimRows(tx);
    return collapseFlushes(tx, claimed);
  });
  const waiting = rows.kept.length + flushes.length;
  if (waiting === 0) return rows.claimed;
  try {
    await send([...rows.kept.map(toEvent), ...flushes.map(toFlushEvent)]);
  } catch (error) {
    await withSystem("outbox-relay", async (tx) => {
      await takeBackFlushes(tx, flushes);
      await releaseRows(tx, [...rows.kept, ...flushes.flatMap(({ rows }) => rows)]);
    });
    throw error;
  }
  await withSystem("outbox-relay", (tx) => markSent(tx, [...rows.kept, ...flushes.flatMap(({ rows }) => rows)]));
  return rows.claimed;
}

function toEvent(row: ClaimedRow): EngineEvent {
  return { id: row.id, name: row.type, data: row.data };
}

/** The slot is part of the id: a repeat of the same slot is dropped by the engine, the next slot never is. */
function toFlushEvent({ tenantId, connectionId, at }: FlushRequest): EngineEvent {
  return {
    id: `flush-${connectionId}-${at.getTime()}`,
    name: "channels/flush.requested",
    data: { tenantId, connectionId },
    ts: at.getTime(),
  };
}
