import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { startTrials } from "./internal/start-trials";
import { sealTicket } from "./internal/ticket";
import { verifyPassword } from "./password";
import { SecondStepMissing } from "./second-step-missing";

export type SignedIn = { userId: string; name: string; email: string; sessionVersion: number };

/**
 * Checks an address and its password, and starts the trial of companies whose first sign-in this is. Throws `unauthenticated`
 * (wrong, or nobody has that address: the same answer after the same work), with reason "email_not_confirmed" or as
 * `SecondStepMissing` (a code is asked for too) only for those who knew the password, and `too_many_attempts`.
 */
export async function verifySignIn(input: { email: string; password: string }, ip: string): Promise<SignedIn> {
  const by = { address: input.email, ip };
  await takeAttempt("sign-in", by);
  const user = await withSystem("sign-in", (tx) =>
    tx.user.findUnique({ where: { email: input.email }, omit: { passwordHash: false } }),
  );
  const fits = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !fits) throw new AppError("unauthenticated");
  await forgiveAttempts("sign-in", by);
  if (!user.emailVerifiedAt) throw new AppError("unauthenticated", { reason: "email_not_confirmed" });
  const secondFactor = await withSystem("sign-in", (tx) =>
    tx.userSecondFactor.count({ where: { userId: user.id, confirmedAt: { not: null } } }),
  );
  if (secondFactor > 0)
    throw new SecondStepMissing(sealTicket({ userId: user.id, sessionVersion: user.sessionVersion }, "second-step"));
  await startTrials(user.id);
  return { userId: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion };
}
