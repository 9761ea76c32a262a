import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

/** The operator opens an account for good; what the end of the trial had stopped goes on. Twice changes nothing. */
export async function activateTenant(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, activatedAt: null },
      data: { activatedAt: clock.now() },
    });
    if (count === 1) {
      await recordAudit(tx, tenant, { action: "tenant.activated", entity: "tenant", entityId: tenant.tenantId });
    }
  });
}
