import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";

/** Names of the companies where a person has a place that is suspended. The caller has checked who the person is. */
export async function listSuspensionsOfUser(userId: string): Promise<string[]> {
  return withSystem("suspensions-of-user", async (tx) => {
    const memberships = await tx.membership.findMany({ where: { userId, suspendedAt: { not: null } } });
    const tenants = await tx.tenant.findMany({
      where: {
        id: { in: memberships.map(({ tenantId }) => tenantId) },
        OR: [{ deletionDueAt: null }, { deletionDueAt: { gt: clock.now() } }],
      },
      select: { name: true },
      orderBy: { name: "asc" },
    });
    return tenants.map(({ name }) => name);
  });
}
