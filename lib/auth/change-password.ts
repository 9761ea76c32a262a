import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { takeAttempt } from "./internal/attempts";
import { renewSession, type Session } from "./internal/hold-session";
import { tellPerson } from "./internal/tell-person";
import { hashPassword, verifyPassword } from "./password";

/**
 * Sets a new password for somebody who knows the old one; ends all sessions, and a mailed link for a new password works no more.
 * The person is told by mail.
 * Hands back the session that may be opened for who did it. Throws `unauthenticated` when the old one is wrong.
 */
export async function changePassword(
  userId: string,
  input: { current: string; password: string },
  ip: string,
): Promise<Session> {
  await takeAttempt("sign-in", { address: userId, ip });
  const user = await withSystem("change-password", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, omit: { passwordHash: false } }),
  );
  if (!(await verifyPassword(user.passwordHash, input.current))) throw new AppError("unauthenticated");
  const passwordHash = await hashPassword(input.password);
  return withSystem("change-password", async (tx) => {
    // Only over the password that was said: who reset it meanwhile by mail keeps the new one.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) throw new AppError("unauthenticated");
    const open = { userId, kind: "reset_password", usedAt: null };
    await tx.userToken.updateMany({ where: open, data: { usedAt: clock.now() } });
    await tellPerson(tx, userId, "password_changed");
    return renewSession(tx, userId);
  });
}
