import "server-only";
import { enterSecondStep } from "./enter";
import type { Session } from "./internal/hold-session";
import { sealTicket } from "./internal/ticket";

/**
 * Opens the session that a signed-in person's own deed left them when it ended all others (a new password); for actions only.
 * Nothing is asked for again, neither password nor code. Throws `unauthenticated` with reason "expired" when that one was ended
 * meanwhile too.
 */
export async function enterAgain(session: Session): Promise<void> {
  await enterSecondStep(sealTicket(session, "passed"), "");
}
