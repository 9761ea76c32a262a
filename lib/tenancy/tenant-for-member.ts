import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { noteVisit } from "./internal/note-visit";
import { TENANT_ROW } from "./internal/tenant-row-sql";
import { isSlug } from "./is-slug";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";
import { isGoing, type TenantRow, toTenantContext } from "./to-tenant-context";

/**
 * The tenant behind an address, for a person who is a member of it now. Null when there is no such tenant or the person is no
 * member (or a suspended one): the two cannot be told apart from outside. Only lib/auth calls it, after checking the session.
 */
export async function tenantForMember(userId: string, slug: string): Promise<TenantContext | null> {
  if (!isSlug(slug)) return null;
  const [row] = await withSystem(
    "tenant-for-member",
    (tx) => tx.$queryRaw<(TenantRow & { role: Role; lastSeenAt: Date | null })[]>`
      SELECT ${TENANT_ROW}, m.role, m.last_seen_at AS "lastSeenAt" FROM tenant t JOIN membership m ON m.tenant_id = t.id
       WHERE t.slug = ${slug} AND m.user_id = ${userId}::uuid AND m.suspended_at IS NULL`,
  );
  if (!row || isGoing(row)) return null;
  noteVisit({ tenantId: row.id, userId, lastSeenAt: row.lastSeenAt });
  return toTenantContext(row, { kind: "member", userId, role: row.role });
}
