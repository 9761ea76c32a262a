import type { EngineContext } from "../engine-context";
import type { RegisteredFunction, StoredEvent } from "../engine-types";
import type { RunRequest } from "../runs/create-runs";
import type { Tx } from "../store/open-store";
import { claimKeys } from "./claim-key";
import { evaluateKey } from "./expression";

/**
 * Adds an event to the batch of its function and key. Returns the run to make when the batch is full; otherwise the
 * batch's timer, set by its first event, makes it later.
 */
export async function appendToBatch(
  tx: Tx,
  engine: EngineContext,
  fn: RegisteredFunction,
  event: StoredEvent,
): Promise<RunRequest[]> {
  const batch = fn.config.batch!;
  const key = batch.key ? (evaluateKey(batch.key, event.payload) ?? "") : "";
  const fresh = await claimKeys(tx, [{ functionId: fn.id, key: `event:${event.payload.id}` }]);
  if (fresh.size === 0) return [];
  const dueAt = new Date(Date.now() + batch.timeoutMs);
  // The upsert that changes nothing takes the row lock under which the batch is counted and emptied.
  await tx.query(
    `INSERT INTO engine.timer AS t (kind, function_id, key, due_at) VALUES ('batch', $1, $2, $3)
     ON CONFLICT (kind, function_id, key) DO UPDATE SET due_at = t.due_at`,
    [fn.id, key, dueAt],
  );
  await tx.query("INSERT INTO engine.batch_item (function_id, key, event) VALUES ($1, $2, $3)", [
    fn.id,
    key,
    JSON.stringify(event),
  ]);
  const { rows } = await tx.query<{ size: number }>(
    "SELECT count(*)::int AS size FROM engine.batch_item WHERE function_id = $1 AND key = $2",
    [fn.id, key],
  );
  if (rows[0]!.size >= batch.maxSize) return takeBatch(tx, fn, key);
  engine.kick(dueAt.getTime());
  return [];
}

/** Empties a batch, whose timer row the caller has locked, and returns the run that handles its events. */
export async function takeBatch(tx: Tx, fn: RegisteredFunction, key: string): Promise<RunRequest[]> {
  await tx.query("DELETE FROM engine.timer WHERE kind = 'batch' AND function_id = $1 AND key = $2", [fn.id, key]);
  const { rows } = await tx.query<{ event: StoredEvent; seq: string }>(
    "DELETE FROM engine.batch_item WHERE function_id = $1 AND key = $2 RETURNING event, seq",
    [fn.id, key],
  );
  if (rows.length === 0) return [];
  const events = rows.sort((a, b) => Number(a.seq) - Number(b.seq)).map(({ event }) => event);
  return [{ fn, events }];
}
