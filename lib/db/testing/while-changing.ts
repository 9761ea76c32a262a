import type pg from "pg";
import { expect } from "vitest";
import { asDatabaseOwner } from "./test-database";

/**
 * Makes a change in a transaction that ends only when `work` stands before a lock of it. What `work` decides must rest on what was
 * committed then, not on the picture from before it waited.
 */
export async function whileChanging(
  change: (owner: pg.Client) => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> {
  await asDatabaseOwner(async (owner) => {
    await owner.query("BEGIN");
    await change(owner);
    const done = work();
    await untilSomebodyWaits(owner);
    await owner.query("COMMIT");
    await done;
  });
}

/** Until a statement of this database stands before a lock of another one. */
export async function untilSomebodyWaits(owner: pg.Client): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await owner.query<{ waiting: number }>(
        "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return rows[0]?.waiting;
    })
    .toBeGreaterThan(0);
}
