import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { mailInvitation, newInvitationLink } from "./internal/invitation-mail";
import { lockCompany } from "./internal/lock-company";
import { lockActor } from "./internal/lock-people";
import type { InviteInput } from "./people.schemas";
import type { TenantContext } from "./tenant-context";

/** Members and open invitations of one company together. */
const MOST_PEOPLE = 200;

/**
 * Invites somebody by e-mail, with a role; the link is good for seven days. Inviting an address again replaces its open
 * invitation. The answer is the same whether the address has an account or not. Throws `conflict` with reason "member" when
 * the person is in the company already, `invalid_input` with reason "too_many_people", and `too_many_attempts`.
 */
export async function inviteMember(tenant: TenantContext, input: InviteInput): Promise<{ invitationId: string }> {
  assertMayWrite(tenant);
  return withTenant(tenant, async (tx) => {
    const inviter = await lockActor(tx, tenant);
    await lockCompany(tx, tenant);
    await assertThereIsRoom(tx, tenant, input.email);
    const link = newInvitationLink();
    const invitationId = await putInvitation(tx, tenant, {
      ...input,
      ...link.stored,
      invitedBy: inviter?.userId ?? (await ownerOf(tx, tenant)),
    });
    await recordAudit(tx, tenant, {
      action: "member.invited",
      entity: "member",
      entityId: invitationId,
      after: { email: input.email, role: input.role },
    });
    await mailInvitation(tx, tenant, { ...input, token: link.token, inviter });
    return { invitationId };
  });
}

async function assertThereIsRoom(tx: TenantTx, { tenantId }: TenantContext, email: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ isMember: boolean; people: number }[]>`
    SELECT EXISTS (SELECT 1 FROM membership m JOIN app_user u ON u.id = m.user_id
                    WHERE m.tenant_id = ${tenantId}::uuid AND u.email = ${email}) AS "isMember",
           (SELECT count(*)::int FROM membership m WHERE m.tenant_id = ${tenantId}::uuid)
           + (SELECT count(*)::int FROM invitation i WHERE i.tenant_id = ${tenantId}::uuid AND i.email <> ${email}
                 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL) AS people`;
  if (row?.isMember) throw new AppError("conflict", { reason: "member" });
  if ((row?.people ?? 0) >= MOST_PEOPLE)
    throw new AppError("invalid_input", { reason: "too_many_people", limit: MOST_PEOPLE });
}

type Stored = {
  email: string;
  role: string;
  tokenHash: string;
  sentAt: Date;
  expiresAt: Date;
  invitedBy: string;
};

/** A new invitation, or the open one of this address made anew: its old link stops working. */
async function putInvitation(tx: TenantTx, { tenantId }: TenantContext, stored: Stored): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO invitation (tenant_id, id, email, role, token_hash, invited_by, sent_at, expires_at)
    VALUES (${tenantId}::uuid, ${newId()}::uuid, ${stored.email}, ${stored.role}, ${stored.tokenHash},
            ${stored.invitedBy}::uuid, ${stored.sentAt}, ${stored.expiresAt})
    ON CONFLICT (tenant_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL
      DO UPDATE SET role = EXCLUDED.role, token_hash = EXCLUDED.token_hash, invited_by = EXCLUDED.invited_by,
                    sent_at = EXCLUDED.sent_at, expires_at = EXCLUDED.expires_at
    RETURNING id`;
  if (!row) throw new Error("the invitation was not written");
  return row.id;
}

/** An invitation of the system is the owner's. */
async function ownerOf(tx: TenantTx, { tenantId }: TenantContext): Promise<string> {
  const owner = await tx.membership.findFirstOrThrow({
    where: { tenantId, role: "owner" },
    select: { userId: true },
  });
  return owner.userId;
}
