import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { lockActor } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/** The owner takes the permission back: whoever looks is out with the next request. Twice changes nothing. Throws `forbidden` for who does not own it now. */
export async function endSupport(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, async (tx) => {
    await lockActor(tx, tenant, "tenant.own");
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, supportUntil: { gt: clock.now() } },
      data: { supportUntil: null },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, { action: "tenant.support_ended", entity: "tenant", entityId: tenant.tenantId });
  });
}
