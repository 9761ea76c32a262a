import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Operator } from "@/lib/auth/operator-of";
import { withSystem } from "@/lib/db/with-system";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

/** The operator stops looking into an account. Twice changes nothing. Throws `not_found`. */
export async function leaveTenant(operator: Operator, slug: string): Promise<void> {
  const tenant = await tenantForOperator(operator, slug);
  await withSystem("operator", async (tx) => {
    const { count } = await tx.operatorVisit.deleteMany({
      where: { userId: operator.userId, visited: tenant.tenantId },
    });
    if (count === 0) return;
    await tx.$executeRaw`SELECT set_config('app.tenant_id', ${tenant.tenantId}, TRUE)`;
    await recordAudit(tx, tenant, { action: "tenant.support_left", entity: "tenant", entityId: tenant.tenantId });
  });
}
