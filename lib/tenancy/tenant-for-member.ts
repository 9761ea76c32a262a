import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { TENANT_ROW } from "./internal/tenant-row-sql";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";
import { type TenantRow, toTenantContext } from "./to-tenant-context";

/**
 * The tenant behind an address, for a person who is a member of it now. Null when there is no such tenant or the person is no
 * member (or a suspended one): the two cannot be told apart from outside. Only lib/auth calls it, after checking the session.
 */
export async function tenantForMember(userId: string, slug: string): Promise<TenantContext | null> {
  if (slug.length === 0 || slug.length > 80) return null;
  const [row] = await withSystem(
    "tenant-for-member",
    (tx) => tx.$queryRaw<(TenantRow & { role: Role })[]>`
      SELECT ${TENANT_ROW}, m.role FROM tenant t JOIN membership m ON m.tenant_id = t.id
       WHERE t.slug = ${slug} AND m.user_id = ${userId}::uuid AND m.suspended_at IS NULL`,
  );
  return row ? toTenantContext(row, { kind: "member", userId, role: row.role }) : null;
}
