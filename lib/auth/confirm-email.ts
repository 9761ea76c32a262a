import "server-only";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { type SystemTx, withSystem } from "@/lib/db/with-system";
import { takeAttempt } from "./internal/attempts";
import { isChosenHere } from "./internal/sign-up-proof";
import { useToken } from "./internal/user-tokens";
import { hashPassword } from "./password";

type Confirming = {
  token: string;
  /** What `signUp` handed to the browser; null when this is another one. */
  proof: string | null;
  /** The password that is to be the account's from now on. */
  password?: string | undefined;
};

/**
 * Confirms the address behind a mailed link. The link shows whose mailbox it is, not who chose the password: anybody can sign up
 * with somebody else's address. So it works in the browser of the sign-up, or together with a password that takes the place of the
 * first one; else it throws `unauthenticated` with reason "password" and stays good (decision 0013). A link works once; used again it
 * says that the address is confirmed already, as mail programs and people open links twice. Throws `not_found` when it is unknown or
 * older than 48 hours.
 */
export async function confirmEmail(given: Confirming, ip: string): Promise<"confirmed" | "already-confirmed"> {
  await takeAttempt("token-link", { address: ip, ip });
  const passwordHash = given.password === undefined ? null : await hashPassword(given.password);
  return withSystem("confirm-email", async (tx) => {
    const used = await useToken(tx, given.token, "confirm_email");
    if (used && (await confirm(tx, used.userId, given.proof, passwordHash))) return "confirmed";
    const old = await tx.userToken.findUnique({ where: { tokenHash: sha256(given.token) } });
    const user = old?.kind === "confirm_email" ? await tx.user.findUnique({ where: { id: old.userId } }) : null;
    if (!user?.emailVerifiedAt) throw new AppError("not_found", { entity: "link" });
    return "already-confirmed";
  });
}

/** False when the address was confirmed meanwhile in another way: then its password stays as it is. */
async function confirm(tx: SystemTx, userId: string, proof: string | null, newHash: string | null): Promise<boolean> {
  const [user] = await tx.$queryRaw<{ passwordHash: string }[]>`
    SELECT password_hash AS "passwordHash" FROM app_user WHERE id = ${userId}::uuid AND email_verified_at IS NULL FOR NO KEY UPDATE`;
  if (!user) return false;
  if (newHash === null && !isChosenHere(proof, user.passwordHash))
    throw new AppError("unauthenticated", { reason: "password" });
  const password = newHash === null ? {} : { passwordHash: newHash, sessionVersion: { increment: 1 } };
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: clock.now(), ...password } });
  return true;
}
