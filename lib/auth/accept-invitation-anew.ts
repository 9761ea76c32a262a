import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { joinByInvitation } from "@/lib/tenancy/join-by-invitation";
import { takeAttempt } from "./internal/attempts";
import { hashPassword } from "./password";
import type { Visitor } from "./sign-up";

type NewPerson = { token: string; name: string; password: string };

/**
 * Somebody without an account makes one by the link of an invitation, and joins. The link proves the address: nothing else has
 * to be confirmed. An account that was asked for with this address and never confirmed becomes theirs, with the password given
 * here: whoever asked for it did not have the mailbox. Throws `conflict` with reason "has_account" when somebody has the
 * address (they sign in instead), and `not_found` with what became of the link as reason.
 */
export async function acceptInvitationAnew(
  { token, name, password }: NewPerson,
  { ip, locale }: Visitor,
): Promise<{ slug: string; email: string }> {
  await takeAttempt("token-link", { address: ip, ip });
  const passwordHash = await hashPassword(password);
  const emailVerifiedAt = clock.now();
  try {
    const { slug, email } = await joinByInvitation(token, async (tx, invitation) => {
      const person = { email: invitation.email, name, passwordHash, locale, emailVerifiedAt };
      const taken = await tx.user.updateMany({
        where: { email: invitation.email, emailVerifiedAt: null },
        data: { ...person, sessionVersion: { increment: 1 } },
      });
      if (taken.count === 1) {
        const { id } = await tx.user.findUniqueOrThrow({ where: { email: invitation.email }, select: { id: true } });
        return id;
      }
      return (await tx.user.create({ data: { ...person, id: newId() }, select: { id: true } })).id;
    });
    return { slug, email };
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", { reason: "has_account" }, { cause: error });
    throw error;
  }
}
