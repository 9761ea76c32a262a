import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import type { TenantContext } from "./tenant-context";

/** Whether the buyers' personal number (CNP) is kept at import, encrypted. Off by default; orders already here do not change. */
export async function setKeepCnp(tenant: TenantContext, isKept: boolean): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, keepCnp: !isKept },
      data: { keepCnp: isKept },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, {
      action: "tenant.keep_cnp_changed",
      entity: "tenant",
      entityId: tenant.tenantId,
      before: { keepCnp: !isKept },
      after: { keepCnp: isKept },
    });
  });
}
