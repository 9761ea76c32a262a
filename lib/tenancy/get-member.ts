import "server-only";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { MemberRow } from "./list-members";
import type { TenantContext } from "./tenant-context";

/** One member of the company, suspended ones too; null when the id is of nobody here. */
export async function getMember(tenant: TenantContext, memberId: string): Promise<MemberRow | null> {
  if (!isId(memberId)) return null;
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<MemberRow[]>`
      SELECT u.id AS "userId", u.name, u.email, m.role, m.created_at AS since, m.suspended_at AS "suspendedAt"
        FROM membership m JOIN app_user u ON u.id = m.user_id
       WHERE m.tenant_id = ${tenant.tenantId}::uuid AND m.user_id = ${memberId}::uuid`,
  );
  return row ?? null;
}
