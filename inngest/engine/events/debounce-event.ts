import type { EngineContext } from "../engine-context";
import type { RegisteredFunction, StoredEvent } from "../engine-types";
import type { Tx } from "../store/open-store";
import { evaluateKey } from "./expression";

/** Remembers the event as the last one of its key and moves the start of the run to one period from now. */
export async function debounceEvent(
  tx: Tx,
  engine: EngineContext,
  fn: RegisteredFunction,
  event: StoredEvent,
): Promise<void> {
  const { periodMs, timeoutMs, key: expression } = fn.config.debounce!;
  const key = expression ? (evaluateKey(expression, event.payload) ?? "") : "";
  const dueAt = new Date(Date.now() + periodMs);
  await tx.query(
    `INSERT INTO engine.timer AS t (kind, function_id, key, due_at, payload) VALUES ('debounce', $1, $2, $3, $4)
     ON CONFLICT (kind, function_id, key) DO UPDATE
     SET payload = excluded.payload,
         due_at = least(excluded.due_at, t.started_at + $5::float8 * interval '1 millisecond')`,
    [fn.id, key, dueAt, JSON.stringify(event), timeoutMs ?? 366 * 86_400_000],
  );
  engine.kick(dueAt.getTime());
}
