import { describe, expect, inject, it } from "vitest";
import { prune } from "../queue/prune";
import { openStore } from "../store/open-store";
import { createScratchDatabase } from "./support/scratch-database";

describe.runIf(inject("serverUrl") !== "")("pruning", () => {
  it("forgets what ended more than three days ago, and keeps the rest", async () => {
    const database = await createScratchDatabase(inject("serverUrl"));
    const store = await openStore(database.url, () => undefined);
    await store.query(`
      INSERT INTO engine.run (id, function_id, status, events, created_at, ended_at) VALUES
        ('old', 'f', 'Completed', '[]', now() - interval '9 days', now() - interval '73 hours'),
        ('new', 'f', 'Failed', '[]', now() - interval '9 days', now() - interval '71 hours'),
        ('open', 'f', 'Running', '[]', now() - interval '90 days', NULL)`);
    await store.query("INSERT INTO engine.step (run_id, hash, done, value, seq) VALUES ('old', 'h', true, '1', 1)");
    await store.query(`
      INSERT INTO engine.event (id, name, payload, received_at) VALUES
        ('old', 'e', '{}', now() - interval '73 hours'), ('new', 'e', '{}', now() - interval '71 hours')`);
    await store.query(`
      INSERT INTO engine.dedupe (function_id, key, expires_at) VALUES
        ('f', 'old', now() - interval '1 second'), ('f', 'new', now() + interval '1 hour')`);
    await prune(store);
    const left = await store.query(
      `SELECT (SELECT array_agg(id ORDER BY id) FROM engine.run) AS runs, (SELECT array_agg(id) FROM engine.event) AS events,
              (SELECT array_agg(key) FROM engine.dedupe) AS keys, (SELECT count(*)::int FROM engine.step) AS steps`,
    );
    expect(left.rows[0]).toEqual({ runs: ["new", "open"], events: ["new"], keys: ["new"], steps: 0 });
    await store.close();
    await database.drop();
  });

  it("opening the store again, and twice at once, changes nothing", async () => {
    const database = await createScratchDatabase(inject("serverUrl"));
    const stores = await Promise.all([1, 2].map(() => openStore(database.url, () => undefined)));
    await stores[0]!.query("INSERT INTO engine.throttle (function_id, key, next_at) VALUES ('f', 'k', now())");
    const again = await openStore(database.url, () => undefined);
    expect((await again.query("SELECT key FROM engine.throttle")).rows).toEqual([{ key: "k" }]);
    for (const store of [...stores, again]) await store.close();
    await database.drop();
  });
});
