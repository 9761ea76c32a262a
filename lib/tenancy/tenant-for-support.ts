import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { TENANT_ROW } from "./internal/tenant-row-sql";
import { isSlug } from "./is-slug";
import type { TenantContext } from "./tenant-context";
import { isGoing, type TenantRow, toTenantContext } from "./to-tenant-context";

/**
 * The tenant behind an address, for an operator (mark and second step) who entered it under a permission that its owner gave and that holds now. To be
 * read only, whatever the account may: `mayWrite` is false. Null for everybody else. Only lib/auth calls it, after checking the session.
 */
export async function tenantForSupport(userId: string, slug: string): Promise<TenantContext | null> {
  if (!isSlug(slug)) return null;
  const [row] = await withSystem(
    "tenant-for-support",
    (tx) => tx.$queryRaw<TenantRow[]>`
      SELECT ${TENANT_ROW} FROM operator_visit v
        JOIN operator_mark o ON o.user_id = v.user_id
        JOIN user_second_factor f ON f.user_id = v.user_id AND f.confirmed_at IS NOT NULL
        JOIN tenant t ON t.id = v.visited AND t.support_until = v.until
       WHERE v.user_id = ${userId}::uuid AND t.slug = ${slug} AND t.support_until > ${clock.now()}`,
  );
  if (!row || isGoing(row)) return null;
  return { ...toTenantContext(row, { kind: "operator", userId, role: "support" }), mayWrite: false };
}
