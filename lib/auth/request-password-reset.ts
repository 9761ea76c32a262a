import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";
import { takeAttempt } from "./internal/attempts";
import { resetLink } from "./internal/links";
import { takeAtLeast } from "./internal/take-at-least";
import { makeToken } from "./internal/user-tokens";

/**
 * Mails a link for a new password, good for one hour, when the address belongs to somebody; nothing that the visitor sees or
 * measures tells whether it does. Throws `too_many_attempts`.
 */
export async function requestPasswordReset(email: string, ip: string): Promise<void> {
  await takeAttempt("password-reset", { address: email, ip });
  await takeAtLeast(400, () =>
    withSystem("password-reset", async (tx) => {
      const user = await tx.user.findUnique({ where: { email } });
      if (!user) return;
      const membership = await tx.membership.findFirst({ where: { userId: user.id } });
      const token = await makeToken(tx, user.id, "reset_password");
      await queueMail(tx, {
        tenantId: membership?.tenantId ?? null,
        to: email,
        locale: user.locale,
        template: "reset_password",
        data: { name: user.name, link: resetLink(token) },
      });
    }),
  );
}
