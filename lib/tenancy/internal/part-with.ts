import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "../tenant-context";

/**
 * Withdraws the open invitations that a person sent: whoever may manage people no longer leaves no door open behind them. Part of
 * the transaction that takes the right from them.
 */
export async function withdrawInvitationsOf(tx: TenantTx, { tenantId }: TenantContext, userId: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { tenantId, invitedBy: userId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: clock.now() },
  });
}

/**
 * Takes a person's membership with all that goes with it: the views they kept for themselves, the open invitations they sent and
 * those to their own address, and the keys of the API that they made, each of which stands in the log. The caller holds the membership's row.
 */
export async function partWith(
  tx: TenantTx,
  tenant: TenantContext,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  const { tenantId } = tenant;
  await tx.savedView.deleteMany({ where: { tenantId, userId } });
  await withdrawInvitationsOf(tx, tenant, userId);
  await tx.invitation.updateMany({
    where: { tenantId, email, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: clock.now() },
  });
  const revoked = await tx.apiKey.updateManyAndReturn({
    where: { tenantId, createdBy: userId, revokedAt: null },
    data: { revokedAt: clock.now() },
    select: { id: true, name: true },
  });
  for (const { id, name } of revoked) {
    await recordAudit(tx, tenant, { action: "api_key.revoked", entity: "api_key", entityId: id, before: { name } });
  }
  await tx.membership.delete({ where: { tenantId_userId: { tenantId, userId } } });
}
