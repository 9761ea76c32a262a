import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { MOST_ATTEMPTS } from "./most-attempts";

/** Removes mails that were sent, or given up, more than thirty days ago. One with a dedupe key stays, because it says "told once". */
export async function pruneMails(): Promise<number> {
  return withSystem(
    "mails-prune",
    (tx) => tx.$executeRaw`
      DELETE FROM mail WHERE created_at < now() - interval '30 days' AND (sent_at IS NOT NULL OR attempts >= ${MOST_ATTEMPTS})
                         AND dedupe_key IS NULL`,
  );
}
