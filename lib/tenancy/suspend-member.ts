import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { forgetKeysOf } from "./internal/known-keys";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import { withdrawInvitationsOf } from "./internal/part-with";
import type { TenantContext } from "./tenant-context";

/**
 * Keeps a member out of this company, at once and until they are restored, also after the trial: the membership is read on each
 * request, and with each key of the API that they made. The open invitations they sent are withdrawn. Their role and what they did
 * stay. Suspending again changes nothing. Throws `not_found`, and `forbidden` for the owner and oneself.
 */
export async function suspendMember(tenant: TenantContext, memberId: string): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    assertNeitherOwnerNorSelf(tenant, member);
    if (member.suspendedAt) return;
    await tx.membership.update({
      where: { tenantId_userId: { tenantId: tenant.tenantId, userId: memberId } },
      data: { suspendedAt: clock.now() },
    });
    await withdrawInvitationsOf(tx, tenant, memberId);
    await recordAudit(tx, tenant, { action: "member.suspended", entity: "member", entityId: memberId });
  });
  forgetKeysOf(tenant.tenantId);
}
