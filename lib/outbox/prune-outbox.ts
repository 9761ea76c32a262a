import "server-only";
import { withSystem } from "@/lib/db/with-system";

/** Removes up to 5,000 rows that the engine has had for more than a day; answers how many. Repeat until it answers 0. */
export async function pruneOutbox(): Promise<number> {
  return withSystem(
    "outbox-prune",
    (tx) => tx.$executeRaw`
      DELETE FROM outbox_event o USING (
        SELECT tenant_id, id FROM outbox_event WHERE sent_at < now() - interval '1 day' LIMIT 5000 FOR UPDATE SKIP LOCKED
      ) old WHERE o.tenant_id = old.tenant_id AND o.id = old.id`,
  );
}
