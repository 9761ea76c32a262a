import type { RegisteredFunction, StoredEvent } from "../engine-types";
import { evaluateKey } from "../events/expression";
import type { Tx } from "../store/open-store";

/**
 * When the next run of a throttled function may start: `limit + burst` at once, then one each `period / limit`. Null
 * means now. Reserves that start, so nothing is dropped and starts are spaced over all processes.
 */
export async function reserveThrottledStart(tx: Tx, fn: RegisteredFunction, event: StoredEvent): Promise<Date | null> {
  const { limit, periodMs, burst, key: expression } = fn.config.throttle!;
  const key = expression ? (evaluateKey(expression, event.payload) ?? "null") : "";
  const spacing = periodMs / limit;
  // `next_at` is the generic cell rate algorithm's theoretical arrival time.
  const { rows } = await tx.query<{ next_at: Date }>(
    `INSERT INTO engine.throttle AS t (function_id, key, next_at)
     VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond')
     ON CONFLICT (function_id, key) DO UPDATE
     SET next_at = greatest(t.next_at, clock_timestamp()) + $3::float8 * interval '1 millisecond'
     RETURNING next_at`,
    [fn.id, key, spacing],
  );
  const start = rows[0]!.next_at.getTime() - spacing - (limit + burst - 1) * spacing;
  return start > Date.now() ? new Date(start) : null;
}
