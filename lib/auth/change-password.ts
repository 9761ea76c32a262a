import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { takeAttempt } from "./internal/attempts";
import { hashPassword, verifyPassword } from "./password";

/** Sets a new password for somebody who knows the old one and ends all sessions. Throws `unauthenticated` when it is wrong. */
export async function changePassword(
  userId: string,
  input: { current: string; password: string },
  ip: string,
): Promise<void> {
  await takeAttempt("sign-in", { address: userId, ip });
  const user = await withSystem("change-password", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, omit: { passwordHash: false } }),
  );
  if (!(await verifyPassword(user.passwordHash, input.current))) throw new AppError("unauthenticated");
  const passwordHash = await hashPassword(input.password);
  await withSystem("change-password", (tx) =>
    tx.user.update({ where: { id: userId }, data: { passwordHash, sessionVersion: { increment: 1 } } }),
  );
}
