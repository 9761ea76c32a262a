import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { mailInvitation, newInvitationLink } from "./internal/invitation-mail";
import { lockActor } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/**
 * Sends an open invitation again, also one that has run out, with a new link good for seven days; the old link stops working.
 * Throws `not_found` when it was used or withdrawn, and `too_many_attempts`.
 */
export async function resendInvitation(tenant: TenantContext, invitationId: string): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(invitationId)) throw new AppError("not_found", { entity: "invitation" });
  await withTenant(tenant, async (tx) => {
    const inviter = await lockActor(tx, tenant);
    const link = newInvitationLink();
    const open = { tenantId: tenant.tenantId, id: invitationId, acceptedAt: null, withdrawnAt: null };
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: open,
      data: link.stored,
      select: { email: true, role: true },
    });
    if (!invitation) throw new AppError("not_found", { entity: "invitation" });
    const { email, role } = invitation;
    await recordAudit(tx, tenant, {
      action: "member.invited",
      entity: "member",
      entityId: invitationId,
      after: { email, role },
    });
    await mailInvitation(tx, tenant, { email, role, token: link.token, inviter });
  });
}
