import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { verifyPassword } from "../password";
import { forgiveAttempts, takeAttempt } from "./attempts";

/**
 * Asks a signed-in person's password again before something that a stranger at their screen must not do. Throws
 * `unauthenticated` when it is wrong, and `too_many_attempts`.
 */
export async function assertPassword(userId: string, password: string, ip: string): Promise<void> {
  const by = { address: userId, ip };
  await takeAttempt("sign-in", by);
  const user = await withSystem("assert-password", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, omit: { passwordHash: false } }),
  );
  if (!(await verifyPassword(user.passwordHash, password))) throw new AppError("unauthenticated");
  await forgiveAttempts("sign-in", by);
}
