import "server-only";
import { isAppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";
import { createTenant } from "@/lib/tenancy/create-tenant";
import type { SignUpInput } from "./auth.schemas";
import { takeAttempt } from "./internal/attempts";
import { confirmLink } from "./internal/links";
import { takeAtLeast } from "./internal/take-at-least";
import { tellOwnerOfAddress } from "./internal/tell-owner-of-address";
import { makeToken } from "./internal/user-tokens";
import { hashPassword } from "./password";

export type Visitor = { ip: string; locale: "ro" | "en" };

/**
 * A new company with its owner; a link to confirm the address is mailed. Does the same, as far as a visitor can see or
 * measure, when the address belongs to somebody: then its owner gets a mail that tells so. Throws `too_many_attempts`.
 */
export async function signUp(input: SignUpInput, visitor: Visitor): Promise<void> {
  await takeAttempt("sign-up", { address: input.email, ip: visitor.ip });
  await takeAtLeast(400, async () => {
    const passwordHash = await hashPassword(input.password);
    const isTaken = await withSystem("sign-up", (tx) => tx.user.count({ where: { email: input.email } }));
    if (isTaken > 0) return tellOwnerOfAddress(input.email);
    try {
      await createTenant({
        name: input.company,
        cui: input.cui,
        vatPayer: input.vatPayer,
        owner: { email: input.email, name: input.name, passwordHash, locale: visitor.locale },
        also: async (tx, { tenantId, userId }) => {
          const token = await makeToken(tx, userId, "confirm_email");
          await queueMail(tx, {
            tenantId,
            to: input.email,
            locale: visitor.locale,
            template: "confirm_email",
            data: { name: input.name, link: confirmLink(token) },
          });
        },
      });
    } catch (error) {
      if (!isAppError(error) || error.code !== "conflict") throw error;
      await tellOwnerOfAddress(input.email);
    }
  });
}
