import type { Tx } from "../store/open-store";

/** One (function, key) that may be used once until it expires. */
export interface DedupeKey {
  functionId: string;
  key: string;
}

/**
 * Claims keys for 24 hours and returns those that were free. A key that another transaction is claiming right now is
 * waited for. Keys are taken in sorted order, so that two requests with the same keys do not block each other.
 */
export async function claimKeys(tx: Tx, keys: DedupeKey[]): Promise<Set<string>> {
  const unique = new Map(keys.map((entry) => [dedupeIdentity(entry), entry]));
  if (unique.size === 0) return new Set();
  const sorted = [...unique.keys()].sort().map((identity) => unique.get(identity)!);
  const { rows } = await tx.query<{ function_id: string; key: string }>(
    `INSERT INTO engine.dedupe AS d (function_id, key, expires_at)
     SELECT function_id, key, now() + interval '24 hours'
     FROM unnest($1::text[], $2::text[]) AS wanted (function_id, key)
     ON CONFLICT (function_id, key) DO UPDATE SET expires_at = excluded.expires_at WHERE d.expires_at <= now()
     RETURNING function_id, key`,
    [sorted.map(({ functionId }) => functionId), sorted.map(({ key }) => key)],
  );
  return new Set(rows.map((row) => dedupeIdentity({ functionId: row.function_id, key: row.key })));
}

/** Gives a key back that was claimed in this transaction for a run that is not made after all. */
export async function returnKeys(tx: Tx, keys: DedupeKey[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `DELETE FROM engine.dedupe d USING unnest($1::text[], $2::text[]) AS w (function_id, key)
     WHERE d.function_id = w.function_id AND d.key = w.key`,
    [keys.map(({ functionId }) => functionId), keys.map(({ key }) => key)],
  );
}

/** The text under which `claimKeys` reports a key. */
export function dedupeIdentity({ functionId, key }: DedupeKey): string {
  return `${functionId}\n${key}`;
}
