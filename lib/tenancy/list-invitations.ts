import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { GivenRole } from "./roles";
import type { TenantContext } from "./tenant-context";

export type InvitationRow = {
  id: string;
  email: string;
  role: GivenRole;
  invitedBy: string;
  sentAt: Date;
  expiresAt: Date;
};

/** Invitations that nobody has used or withdrawn, the newest first; also those whose link has run out. */
export async function listInvitations(tenant: TenantContext): Promise<InvitationRow[]> {
  return withTenant(
    tenant,
    (tx) => tx.$queryRaw<InvitationRow[]>`
      SELECT i.id, i.email, i.role, u.name AS "invitedBy", i.sent_at AS "sentAt", i.expires_at AS "expiresAt"
        FROM invitation i JOIN app_user u ON u.id = i.invited_by
       WHERE i.tenant_id = ${tenant.tenantId}::uuid AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
       ORDER BY i.sent_at DESC, i.id DESC LIMIT 200`,
  );
}
