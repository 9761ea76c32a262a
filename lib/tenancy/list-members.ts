import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";

export type MemberRow = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  suspendedAt: Date | null;
};

/** The people of the company, the owner first, then by name. */
export async function listMembers(tenant: TenantContext): Promise<MemberRow[]> {
  return withTenant(
    tenant,
    (tx) => tx.$queryRaw<MemberRow[]>`
      SELECT u.id AS "userId", u.name, u.email, m.role, m.created_at AS since, m.suspended_at AS "suspendedAt"
        FROM membership m JOIN app_user u ON u.id = m.user_id
       WHERE m.tenant_id = ${tenant.tenantId}::uuid
       ORDER BY m.role <> 'owner', u.name, u.id LIMIT 500`,
  );
}
