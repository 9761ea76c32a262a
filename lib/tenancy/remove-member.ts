import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { forgetKeysOf } from "./internal/known-keys";
import { assertNeitherOwnerNorSelf, lockMember } from "./internal/lock-people";
import { partWith } from "./internal/part-with";
import type { TenantContext } from "./tenant-context";

/**
 * Takes a member out of the company, at once, also after the trial: with the views they kept for themselves, the open invitations
 * they sent and the keys of the API they made. Their own account and what they did here stay. They can be invited again. Throws
 * `not_found`, and `forbidden` for the owner and oneself.
 */
export async function removeMember(tenant: TenantContext, memberId: string): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const member = await lockMember(tx, tenant, memberId);
    assertNeitherOwnerNorSelf(tenant, member);
    await partWith(tx, tenant, member);
    const { name, email, role } = member;
    await recordAudit(tx, tenant, {
      action: "member.removed",
      entity: "member",
      entityId: memberId,
      before: { name, email, role },
    });
  });
  forgetKeysOf(tenant.tenantId);
}
