import "server-only";
import { env } from "@/lib/core/env";
import type { TenantTx } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Writes one mail to the owner that the channel refuses the keys: once per loss of them, whoever notices and however often. */
export async function tellOwner(
  tx: TenantTx,
  tenant: TenantContext,
  about: { connectionId: string; connectionName: string; since: Date },
): Promise<void> {
  const owner = await tx.membership.findFirst({ where: { tenantId: tenant.tenantId, role: "owner" } });
  const user = owner ? await tx.user.findUnique({ where: { id: owner.userId } }) : null;
  if (!user) return;
  await queueMail(tx, {
    tenantId: tenant.tenantId,
    to: user.email,
    locale: user.locale,
    template: "connection_unauthorised",
    data: {
      company: tenant.name,
      connection: about.connectionName,
      link: `${env.PUBLIC_URL}/${tenant.slug}/channels`,
    },
    dedupeKey: `connection_unauthorised:${about.connectionId}:${about.since.getTime()}`,
  });
}
