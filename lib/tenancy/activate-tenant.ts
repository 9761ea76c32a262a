import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";
import type { TenantContext } from "./tenant-context";

/** The operator opens an account for good; what the end of the trial had stopped goes on, and its owner is told. Twice changes nothing. */
export async function activateTenant(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, activatedAt: null },
      data: { activatedAt: clock.now() },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, { action: "tenant.activated", entity: "tenant", entityId: tenant.tenantId });
    const owner = await findOwner(tx, tenant.tenantId);
    if (!owner) return;
    await queueMail(tx, {
      tenantId: tenant.tenantId,
      to: owner.email,
      locale: owner.locale,
      template: "activated",
      data: { company: tenant.name, link: new URL(`/${tenant.slug}`, env.PUBLIC_URL).href },
    });
  });
}
