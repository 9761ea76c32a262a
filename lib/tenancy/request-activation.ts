import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

/** Asks the operator to activate the account. One request is enough: asking again changes nothing. Allowed after the trial. */
export async function requestActivation(tenant: TenantContext): Promise<"asked" | "already-asked"> {
  return withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, activationRequestedAt: null, activatedAt: null },
      data: { activationRequestedAt: clock.now() },
    });
    if (count === 0) return "already-asked";
    await recordAudit(tx, tenant, {
      action: "tenant.activation_requested",
      entity: "tenant",
      entityId: tenant.tenantId,
    });
    return "asked";
  });
}
