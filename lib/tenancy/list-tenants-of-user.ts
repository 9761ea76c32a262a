import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";

export type TenantOfUser = { slug: string; name: string; role: string };

/** The companies a person may enter, by name. The caller has checked who the person is. */
export async function listTenantsOfUser(userId: string): Promise<TenantOfUser[]> {
  return withSystem("tenants-of-user", async (tx) => {
    const memberships = await tx.membership.findMany({ where: { userId, suspendedAt: null } });
    const tenants = await tx.tenant.findMany({
      where: {
        id: { in: memberships.map(({ tenantId }) => tenantId) },
        // One whose day of deletion has come lets nobody in any more.
        OR: [{ deletionDueAt: null }, { deletionDueAt: { gt: clock.now() } }],
      },
      select: { id: true, slug: true, name: true },
      orderBy: { name: "asc" },
    });
    const roles = new Map(memberships.map(({ tenantId, role }) => [tenantId, role]));
    return tenants.map(({ id, slug, name }) => ({ slug, name, role: roles.get(id) ?? "" }));
  });
}
