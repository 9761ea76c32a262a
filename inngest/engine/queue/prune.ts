import type { Store } from "../store/open-store";

/** Days that finished runs and events stay readable. */
const KEEP_DAYS = 3;
const CHUNK = 5000;
const MAX_CHUNKS = 200;

/** Deletes what nobody asks for any more: old runs and events, expired keys, spent throttles. In small bites. */
export async function prune(store: Store): Promise<void> {
  await inChunks(store, "engine.run", `ended_at < now() - interval '${KEEP_DAYS} days'`);
  await inChunks(store, "engine.event", `received_at < now() - interval '${KEEP_DAYS} days'`);
  await inChunks(store, "engine.dedupe", "expires_at < now()");
  await inChunks(store, "engine.throttle", "next_at < now() - interval '1 day'");
}

async function inChunks(store: Store, table: string, condition: string): Promise<void> {
  for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
    const { rowCount } = await store.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT $1))`,
      [CHUNK],
    );
    if ((rowCount ?? 0) < CHUNK) return;
  }
}
