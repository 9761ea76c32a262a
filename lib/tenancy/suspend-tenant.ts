import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";
import type { TenantContext } from "./tenant-context";

/**
 * The operator stops an account: from this second it can be read and exported, nothing is written and nothing synced, and its
 * owner is told why. Nothing is deleted. Suspending a suspended account changes nothing, its reason neither.
 */
export async function suspendTenant(tenant: TenantContext, reason: string): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, suspendedAt: null },
      data: { suspendedAt: clock.now(), suspendedReason: reason },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, {
      action: "tenant.suspended",
      entity: "tenant",
      entityId: tenant.tenantId,
      after: { reason },
    });
    const owner = await findOwner(tx, tenant.tenantId);
    if (!owner) return;
    await queueMail(tx, {
      tenantId: tenant.tenantId,
      to: owner.email,
      locale: owner.locale,
      template: "suspended",
      data: { company: tenant.name, reason, link: new URL(`/${tenant.slug}/settings/export`, env.PUBLIC_URL).href },
    });
  });
}
