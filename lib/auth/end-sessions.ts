import "server-only";
import { withSystem } from "@/lib/db/with-system";

/** Ends every session of a person, on every device: the next request of each is asked to sign in. */
export async function endSessions(userId: string): Promise<void> {
  await withSystem("end-sessions", (tx) =>
    tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } }),
  );
}
