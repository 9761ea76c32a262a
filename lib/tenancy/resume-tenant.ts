import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";
import type { TenantContext } from "./tenant-context";

/** The operator lets a suspended account go on; what has waited is sent, and its owner is told. Twice changes nothing. */
export async function resumeTenant(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const { suspendedReason } = await tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: { suspendedReason: true },
    });
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedReason: null },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, {
      action: "tenant.resumed",
      entity: "tenant",
      entityId: tenant.tenantId,
      before: { reason: suspendedReason },
    });
    const owner = await findOwner(tx, tenant.tenantId);
    if (!owner) return;
    await queueMail(tx, {
      tenantId: tenant.tenantId,
      to: owner.email,
      locale: owner.locale,
      template: "resumed",
      data: { company: tenant.name, link: new URL(`/${tenant.slug}`, env.PUBLIC_URL).href },
    });
  });
}
