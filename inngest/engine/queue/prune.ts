import type { EngineContext } from "../engine-context";

/** Days that finished runs and events stay readable. */
const KEEP_DAYS = 3;

/** Deletes what nobody asks for any more: old runs and events, expired keys, spent throttles. Bounded per call. */
export async function prune(engine: EngineContext): Promise<void> {
  const { store } = engine;
  await store.query(
    `DELETE FROM engine.run WHERE id IN (
       SELECT id FROM engine.run WHERE ended_at < now() - $1 * interval '1 day' LIMIT 5000)`,
    [KEEP_DAYS],
  );
  await store.query(
    `DELETE FROM engine.event WHERE id IN (
       SELECT id FROM engine.event WHERE received_at < now() - $1 * interval '1 day' LIMIT 10000)`,
    [KEEP_DAYS],
  );
  await store.query(
    `DELETE FROM engine.dedupe WHERE ctid IN (
       SELECT ctid FROM engine.dedupe WHERE expires_at < now() LIMIT 10000)`,
  );
  await store.query("DELETE FROM engine.throttle WHERE next_at < now() - interval '1 day'");
}
