import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { KEY_MAKERS } from "./internal/key-makers";
import type { TenantContext } from "./tenant-context";

export type ApiKeyRow = {
  id: string;
  name: string;
  /** First signs of the key, enough to recognise it. */
  prefix: string;
  role: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  /** Who made it; null when the command line did, or it is not known. */
  maker: string | null;
  /** It does nothing now: its maker is out, suspended or in a role that makes no keys (tenant-for-api-key). */
  waits: boolean;
};

/** Keys of the company, those in force first, newest first. */
export async function listApiKeys(tenant: TenantContext): Promise<ApiKeyRow[]> {
  return withTenant(
    tenant,
    (tx) => tx.$queryRaw<ApiKeyRow[]>`
      SELECT k.id, k.name, k.prefix, k.role, k.created_at AS "createdAt", k.last_used_at AS "lastUsedAt",
             k.revoked_at AS "revokedAt", u.name AS maker,
             k.created_by IS NOT NULL AND (m.user_id IS NULL OR m.suspended_at IS NOT NULL OR m.role <> ALL (${KEY_MAKERS})) AS waits
        FROM api_key k
        LEFT JOIN app_user u ON u.id = k.created_by
        LEFT JOIN membership m ON m.tenant_id = k.tenant_id AND m.user_id = k.created_by
       WHERE k.tenant_id = ${tenant.tenantId}::uuid
       ORDER BY k.revoked_at DESC NULLS FIRST, k.created_at DESC LIMIT 200`,
  );
}
