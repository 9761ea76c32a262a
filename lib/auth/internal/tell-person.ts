import "server-only";
import { env } from "@/lib/core/env";
import type { SystemTx } from "@/lib/db/with-system";
import { queueMail } from "@/lib/outbox/queue-mail";

/** Tells a person by mail that their second step was switched, so that they hear of it when it was not they who did it. */
export async function tellPerson(
  tx: SystemTx,
  userId: string,
  template: "second_factor_on" | "second_factor_off",
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const membership = await tx.membership.findFirst({ where: { userId } });
  await queueMail(tx, {
    tenantId: membership?.tenantId ?? null,
    to: user.email,
    locale: user.locale,
    template,
    data: { name: user.name, link: new URL("/enter", env.PUBLIC_URL).href },
  });
}
