import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { tellPerson } from "./internal/tell-person";
import { useToken } from "./internal/user-tokens";
import { hashPassword } from "./password";

/**
 * Sets a new password by a mailed link and ends all sessions. The link also proves the address. The person is told by mail. Throws `not_found` when the
 * link is unknown, used or older than an hour; then nothing changes.
 */
export async function resetPassword(input: { token: string; password: string }, ip: string): Promise<void> {
  await takeAttempt("token-link", { address: ip, ip });
  const passwordHash = await hashPassword(input.password);
  const email = await withSystem("reset-password", async (tx) => {
    const used = await useToken(tx, input.token, "reset_password");
    if (!used) throw new AppError("not_found", { entity: "link" });
    const user = await tx.user.update({
      where: { id: used.userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true, email: true },
    });
    await tx.user.updateMany({ where: { id: user.id, emailVerifiedAt: null }, data: { emailVerifiedAt: clock.now() } });
    await tellPerson(tx, user.id, "password_changed");
    return user.email;
  });
  await forgiveAttempts("sign-in", { address: email, ip });
}
