import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/**
 * Keeps a member out of this company, at once and until they are restored: the membership is read on each request. Their
 * role and what they did stay. Suspending again changes nothing. Throws `not_found`, and `forbidden` for the owner and oneself.
 */
export async function suspendMember(tenant: TenantContext, memberId: string): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    assertNeitherOwnerNorSelf(tenant, member);
    if (member.suspendedAt) return;
    await tx.membership.update({
      where: { tenantId_userId: { tenantId: tenant.tenantId, userId: memberId } },
      data: { suspendedAt: clock.now() },
    });
    await recordAudit(tx, tenant, { action: "member.suspended", entity: "member", entityId: memberId });
  });
}
