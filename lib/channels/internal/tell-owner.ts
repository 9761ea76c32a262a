import "server-only";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
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
  const id = newId();
  const written = await tx.mail.createMany({
    data: [
      {
        id,
        toAddress: user.email,
        template: "connection_unauthorised",
        locale: user.locale,
        dedupeKey: `connection_unauthorised:${about.connectionId}:${about.since.getTime()}`,
        data: {
          name: user.name,
          tenantName: tenant.name,
          connectionName: about.connectionName,
          url: `${env.PUBLIC_URL}/${tenant.slug}/settings/channels/${about.connectionId}`,
        },
      },
    ],
    skipDuplicates: true,
  });
  if (written.count === 1) await storeEvent(tx, "mail.requested", { tenantId: tenant.tenantId, mailId: id });
}
