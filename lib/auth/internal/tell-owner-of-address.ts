import "server-only";
import { env } from "@/lib/core/env";
import { withSystem } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";
import { confirmLink } from "./links";
import { makeToken } from "./user-tokens";

/**
 * Somebody signed up, or asked for the confirmation again, with an address that is here already. Its owner hears of it by
 * mail, and nobody else: a confirmed one is told so, an unconfirmed one gets a new link. An unknown address gets nothing.
 */
export async function tellOwnerOfAddress(email: string): Promise<void> {
  await withSystem("tell-owner", async (tx) => {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user) return;
    const membership = await tx.membership.findFirst({ where: { userId: user.id } });
    const mail = { tenantId: membership?.tenantId ?? null, to: email, locale: user.locale };
    if (user.emailVerifiedAt) {
      await queueMail(tx, {
        ...mail,
        template: "account_exists",
        data: {
          name: user.name,
          signInLink: new URL("/sign-in", env.PUBLIC_URL).href,
          resetLink: new URL("/forgot", env.PUBLIC_URL).href,
        },
      });
      return;
    }
    const token = await makeToken(tx, user.id, "confirm_email");
    await queueMail(tx, { ...mail, template: "confirm_email", data: { name: user.name, link: confirmLink(token) } });
  });
}
