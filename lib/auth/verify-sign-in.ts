import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { startTrial } from "@/lib/tenancy/start-trial";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { verifyPassword } from "./password";

export type SignedIn = { userId: string; name: string; email: string; sessionVersion: number };

/**
 * Checks an address and its password, and starts the trial of companies whose first sign-in this is. Throws `unauthenticated`
 * (wrong, or nobody has that address: the same answer after the same work), with reason "email_not_confirmed" only for those
 * who knew the password, and `too_many_attempts`.
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
  await startTrials(user.id);
  return { userId: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion };
}

async function startTrials(userId: string): Promise<void> {
  const fresh = await withSystem("sign-in", async (tx) => {
    const memberships = await tx.membership.findMany({ where: { userId, suspendedAt: null } });
    const ids = memberships.map(({ tenantId }) => tenantId);
    return tx.tenant.findMany({ where: { id: { in: ids }, firstSignInAt: null }, select: { id: true } });
  });
  for (const { id } of fresh) await withTenant({ tenantId: id }, (tx) => startTrial(tx, id, clock.now()));
}
