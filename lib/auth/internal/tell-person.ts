import "server-only";
import { env } from "@/lib/core/env";
import type { SystemTx } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";

/** Where the button of each mail leads. */
const WAYS = { password_changed: "/forgot", second_factor_on: "/enter", second_factor_off: "/enter" } as const;

/** Tells a person by mail what was changed of their sign-in, so that they hear of it when it was not they who did it. */
export async function tellPerson(tx: SystemTx, userId: string, template: keyof typeof WAYS): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const membership = await tx.membership.findFirst({ where: { userId } });
  await queueMail(tx, {
    tenantId: membership?.tenantId ?? null,
    to: user.email,
    locale: user.locale,
    template,
    data: { name: user.name, link: new URL(WAYS[template], env.PUBLIC_URL).href },
  });
}
