import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import type { RunningSandbox } from "@/sandbox/start-sandbox";

/** Moments that the database compares with its own clock: they move into the past, which is as good as waiting. */
const MOMENTS: Record<string, readonly string[]> = {
  listing_push: ["not_before", "dirty_at", "sent_at", "confirmed_at", "observed_at"],
  push_batch: ["created_at", "sent_at", "next_poll_at"],
  connection: [
    "flush_lease_until",
    "pull_lease_until",
    "next_flush_at",
    "flush_wanted_at",
    "last_pull_at",
    "last_push_at",
    "last_drift_at",
  ],
};

/**
 * So many seconds pass: on the channel, by our clock and by that of the database. Triggers stay out of it, because nothing
 * happens but time.
 */
export async function passTime(sandbox: RunningSandbox, tenantId: string, seconds: number): Promise<void> {
  sandbox.control.advance(seconds * 1000);
  clock.standAt(new Date(sandbox.control.now()));
  await asDatabaseOwner(async (owner) => {
    await owner.query("SET session_replication_role = replica");
    for (const [table, columns] of Object.entries(MOMENTS)) {
      const moved = columns.map((column) => `${column} = ${column} - make_interval(secs => $2)`).join(", ");
      await owner.query(`UPDATE ${table} SET ${moved} WHERE tenant_id = $1`, [tenantId, seconds]);
    }
    await owner.query("UPDATE rate_budget SET tat = tat - make_interval(secs => $1)", [seconds]);
  });
}
