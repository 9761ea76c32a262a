import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/**
 * Takes a member out of the company, at once, with the views they kept for themselves and the open invitations they
 * sent. Their own account and what they did
 * here stay. They can be invited again. Throws `not_found`, and `forbidden` for the owner and oneself.
 */
export async function removeMember(tenant: TenantContext, memberId: string): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    assertNeitherOwnerNorSelf(tenant, member);
    const where = { tenantId: tenant.tenantId, userId: memberId };
    await tx.savedView.deleteMany({ where });
    // Whoever is put out leaves no door open behind them.
    await tx.invitation.updateMany({
      where: { tenantId: tenant.tenantId, invitedBy: memberId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: clock.now() },
    });
    await tx.membership.delete({ where: { tenantId_userId: where } });
    const { name, email, role } = member;
    await recordAudit(tx, tenant, {
      action: "member.removed",
      entity: "member",
      entityId: memberId,
      before: { name, email, role },
    });
  });
}
