import "server-only";
import { isAppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";
import { createTenant } from "@/lib/tenancy/create-tenant";
import type { SignUpInput } from "./auth.schemas";
import { takeAttempt } from "./internal/attempts";
import { confirmLink } from "./internal/links";
import { signUpProof } from "./internal/sign-up-proof";
import { takeAtLeast } from "./internal/take-at-least";
import { tellOwnerOfAddress } from "./internal/tell-owner-of-address";
import { makeToken } from "./internal/user-tokens";
import { hashPassword, verifyPassword } from "./password";

export type Visitor = { ip: string; locale: "ro" | "en" };

/**
 * A new company with its owner; a link to confirm the address is mailed. Hands back what the browser keeps to confirm with
 * (`confirmEmail`). Does the same, as far as a visitor can see or measure, when the address belongs to somebody: then its owner gets
 * a mail that tells so, and what is handed back fits nothing, unless the account waits for its confirmation and this is its password.
 * Throws `too_many_attempts`.
 */
export async function signUp(input: SignUpInput, visitor: Visitor): Promise<{ proof: string }> {
  await takeAttempt("sign-up", { address: input.email, ip: visitor.ip });
  return takeAtLeast(400, async () => {
    const passwordHash = await hashPassword(input.password);
    if (await makeAccount(input, passwordHash, visitor)) return { proof: signUpProof(passwordHash) };
    await tellOwnerOfAddress(input.email);
    return { proof: signUpProof((await waitingWith(input)) ?? passwordHash) };
  });
}

/** False when the address is somebody's. */
async function makeAccount(input: SignUpInput, passwordHash: string, { locale }: Visitor): Promise<boolean> {
  const isTaken = await withSystem("sign-up", (tx) => tx.user.count({ where: { email: input.email } }));
  if (isTaken > 0) return false;
  try {
    await createTenant({
      name: input.company,
      cui: input.cui,
      vatPayer: input.vatPayer,
      owner: { email: input.email, name: input.name, passwordHash, locale },
      also: async (tx, { tenantId, userId }) => {
        const data = { name: input.name, link: confirmLink(await makeToken(tx, userId, "confirm_email")) };
        await queueMail(tx, { tenantId, to: input.email, locale, template: "confirm_email", data });
      },
    });
    return true;
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
    return false;
  }
}

/** Who sends the form a second time, with the password of the first, is who chose it: the stored hash of an account that still waits. */
async function waitingWith({ email, password }: SignUpInput): Promise<string | null> {
  const user = await withSystem("sign-up", (tx) =>
    tx.user.findUnique({ where: { email, emailVerifiedAt: null }, select: { passwordHash: true } }),
  );
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  return user && fits ? user.passwordHash : null;
}
