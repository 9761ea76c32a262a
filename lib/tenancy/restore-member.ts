import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/** Lets a suspended member come back, with the role they had and the keys of the API they made, also after the trial. Restoring again changes nothing. Throws `not_found`. */
export async function restoreMember(tenant: TenantContext, memberId: string): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    assertNeitherOwnerNorSelf(tenant, member);
    if (!member.suspendedAt) return;
    await tx.membership.update({
      where: { tenantId_userId: { tenantId: tenant.tenantId, userId: memberId } },
      data: { suspendedAt: null },
    });
    await recordAudit(tx, tenant, { action: "member.restored", entity: "member", entityId: memberId });
  });
}
