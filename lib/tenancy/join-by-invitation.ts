import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { type FoundInvitation, findInvitation } from "./find-invitation";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

/**
 * Uses an invitation up and makes its person a member with its role, in one transaction: of two at the same moment one wins.
 * `personOf` finds or makes the person of the address and answers their id; only lib/auth calls this. Throws `not_found` with
 * what became of the link as reason: "used", "withdrawn", "expired", "unknown", or "closing", "suspended" and
 * "trial_ended" while the company takes nobody.
 */
export async function joinByInvitation(
  token: string,
  personOf: (tx: TenantTx, invitation: FoundInvitation) => Promise<string>,
): Promise<FoundInvitation> {
  const invitation = await findInvitation(token);
  if (invitation?.state !== "open") throw gone(invitation?.state ?? "unknown");
  const { tenantId, id, role } = invitation;
  await withTenant({ tenantId }, async (tx) => {
    await lockOpen(tx, invitation, token);
    const userId = await personOf(tx, invitation);
    await tx.invitation.update({
      where: { tenantId_id: { tenantId, id } },
      data: { acceptedAt: clock.now(), acceptedBy: userId },
    });
    // Somebody who is a member already stays what they are, suspended too.
    const joined = await tx.membership.createMany({ data: { tenantId, userId, role }, skipDuplicates: true });
    if (joined.count === 0) return;
    const row = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: TENANT_CONTEXT_COLUMNS });
    await recordAudit(tx, toTenantContext(row, { kind: "member", userId, role }), {
      action: "member.joined",
      entity: "member",
      entityId: userId,
      after: { email: invitation.email, role },
    });
  });
  return invitation;
}

/**
 * Whoever waited here for somebody else's use of the link finds it used, and whoever waited for the end of the company finds it
 * closing: the company's row is held, so that neither comes between.
 */
async function lockOpen(tx: TenantTx, { tenantId, id }: FoundInvitation, token: string): Promise<void> {
  const [company] = await tx.$queryRaw<{ isClosing: boolean; isSuspended: boolean; isTrialOver: boolean }[]>`
    SELECT deletion_due_at IS NOT NULL AS "isClosing", suspended_at IS NOT NULL AS "isSuspended",
           activated_at IS NULL AND COALESCE(trial_ends_at <= ${clock.now()}, false) AS "isTrialOver" FROM tenant
     WHERE id = ${tenantId}::uuid FOR SHARE`;
  if (company?.isClosing) throw gone("closing");
  if (company?.isSuspended) throw gone("suspended");
  if (company?.isTrialOver) throw gone("trial_ended");
  const [row] = await tx.$queryRaw<{ isUsed: boolean; isWithdrawn: boolean }[]>`
    SELECT accepted_at IS NOT NULL AS "isUsed", withdrawn_at IS NOT NULL AS "isWithdrawn" FROM invitation
     WHERE tenant_id = ${tenantId}::uuid AND id = ${id}::uuid AND token_hash = ${sha256(token)} FOR UPDATE`;
  if (!row) throw gone("unknown");
  if (row.isUsed) throw gone("used");
  if (row.isWithdrawn) throw gone("withdrawn");
}

function gone(reason: string): AppError {
  return new AppError("not_found", { entity: "invitation", reason });
}
