import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { lockActor } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/** Takes an open invitation back: its link stops working at once. Throws `not_found` when it was used or withdrawn already. */
export async function withdrawInvitation(tenant: TenantContext, invitationId: string): Promise<void> {
  if (!isId(invitationId)) throw new AppError("not_found", { entity: "invitation" });
  await withTenant(tenant, async (tx) => {
    await lockActor(tx, tenant);
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: { tenantId: tenant.tenantId, id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: clock.now() },
      select: { email: true, role: true },
    });
    if (!invitation) throw new AppError("not_found", { entity: "invitation" });
    await recordAudit(tx, tenant, {
      action: "member.invitation_withdrawn",
      entity: "member",
      entityId: invitationId,
      before: invitation,
    });
  });
}
