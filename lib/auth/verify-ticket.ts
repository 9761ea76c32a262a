import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { spendSecondFactor } from "./internal/spend-second-factor";
import { startTrials } from "./internal/start-trials";
import { openTicket } from "./internal/ticket";
import type { SignedIn } from "./verify-sign-in";

/**
 * Lets somebody in with a ticket of ours: with the code of the second step, or at once when the ticket says that nothing is
 * missing. Throws `unauthenticated` (with reason "expired" when the ticket is too old or its session was ended meanwhile), and
 * `too_many_attempts`.
 */
export async function verifyTicket(sealed: string, code: string, ip: string): Promise<SignedIn> {
  const ticket = openTicket(sealed);
  if (!ticket) throw expired();
  const { userId, sessionVersion, stage } = ticket;
  const by = { address: userId, ip };
  if (stage === "second-step") await takeAttempt("second-step", by);
  const user = await withSystem("second-step", async (tx) => {
    const found = await tx.user.findUnique({ where: { id: userId, sessionVersion } });
    if (!found) throw expired();
    if (stage === "second-step" && !(await spendSecondFactor(tx, userId, code))) throw new AppError("unauthenticated");
    return found;
  });
  if (stage === "second-step") await forgiveAttempts("second-step", by);
  await startTrials(userId);
  return { userId, name: user.name, email: user.email, sessionVersion };
}

function expired(): AppError {
  return new AppError("unauthenticated", { reason: "expired" });
}
