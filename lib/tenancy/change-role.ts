import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { forgetKeysOf } from "./internal/known-keys";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import { withdrawInvitationsOf } from "./internal/part-with";
import type { ChangeRoleInput } from "./people.schemas";
import { may } from "./roles";
import type { TenantContext } from "./tenant-context";

/**
 * Gives a member another role, also after the trial; their next request asks it. Who may manage people no longer leaves no open
 * invitation behind, and the keys of the API they made wait until they may make keys again. Throws `not_found`, `forbidden` for the owner's and the own role,
 * and `changed_meanwhile` when the member's role is not the one that was seen.
 */
export async function changeRole(tenant: TenantContext, { memberId, was, role }: ChangeRoleInput): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    if (member.role !== was) throw new AppError("changed_meanwhile", { entity: "member" });
    assertNeitherOwnerNorSelf(tenant, member);
    if (member.role === role) return;
    await tx.membership.update({
      where: { tenantId_userId: { tenantId: tenant.tenantId, userId: memberId } },
      data: { role },
    });
    if (!may(role, "people.manage")) await withdrawInvitationsOf(tx, tenant, memberId);
    await recordAudit(tx, tenant, {
      action: "member.role_changed",
      entity: "member",
      entityId: memberId,
      before: { role: was },
      after: { role },
    });
  });
  forgetKeysOf(tenant.tenantId);
}
