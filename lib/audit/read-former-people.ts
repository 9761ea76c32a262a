import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type FormerPerson = { userId: string; name: string };

/**
 * The people who were in the company and are no longer, by name: of them the log keeps that they left. Who came back is not among
 * them. Their name only, which is all that the log shows of them.
 */
export async function readFormerPeople(tx: TenantTx, { tenantId }: TenantContext): Promise<FormerPerson[]> {
  return tx.$queryRaw<FormerPerson[]>`
    SELECT u.id AS "userId", u.name
      FROM app_user u
     WHERE u.id IN (SELECT a.entity_id::uuid FROM audit_event a
                     WHERE a.tenant_id = ${tenantId}::uuid AND a.entity = 'member' AND a.action IN ('member.removed', 'member.left'))
       AND NOT EXISTS (SELECT FROM membership m WHERE m.tenant_id = ${tenantId}::uuid AND m.user_id = u.id)
     ORDER BY u.name, u.id LIMIT 500`;
}
