import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

/**
 * The operator begins to look into an account whose owner allows it now; both logs tell of it. The database itself refuses a visit
 * without permission. Throws `not_found`, and `forbidden` when the owner does not allow it.
 */
export async function enterTenant(operator: Operator, slug: string): Promise<void> {
  const tenant = await tenantForOperator(operator, slug);
  await withSystem("operator", async (tx) => {
    // Of two tabs at once the second waits here, and takes the place of the first's visit.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`visit ${operator.userId} ${tenant.tenantId}`}, 0))`;
    const { supportUntil } = await tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: { supportUntil: true },
    });
    if (!supportUntil || supportUntil <= clock.now()) throw new AppError("forbidden", { reason: "support" });
    await tx.operatorVisit.deleteMany({ where: { userId: operator.userId, visited: tenant.tenantId } });
    await tx.operatorVisit.create({
      data: { userId: operator.userId, visited: tenant.tenantId, until: supportUntil },
    });
    // The entry in the tenant's log belongs to the same transaction; its policy asks for the tenant.
    await tx.$executeRaw`SELECT set_config('app.tenant_id', ${tenant.tenantId}, TRUE)`;
    await recordAudit(tx, tenant, {
      action: "tenant.support_entered",
      entity: "tenant",
      entityId: tenant.tenantId,
      after: { supportUntil: supportUntil.toISOString() },
    });
  });
}
