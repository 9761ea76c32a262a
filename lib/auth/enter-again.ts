import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { enterSecondStep } from "./enter";
import { sealTicket } from "./internal/ticket";

/**
 * Opens a new session for a signed-in person whose sessions were all just ended by what they did (a new password); for actions
 * only. Nothing is asked for again, neither password nor code.
 */
export async function enterAgain(userId: string): Promise<void> {
  const { sessionVersion } = await withSystem("enter-again", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, select: { sessionVersion: true } }),
  );
  await enterSecondStep(sealTicket({ userId, sessionVersion }, "passed"), "");
}
