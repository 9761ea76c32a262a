import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";

export type LostAccess = {
  company: string;
  /** Their own place there is suspended, or the day came on which the whole account goes. */
  why: "suspended" | "closed";
};

/**
 * Why a person no longer gets into a company in which they have a place. Null for everybody else: to a stranger, and to who was removed,
 * no company is there. The caller has checked who the person is.
 */
export async function findLostAccess(userId: string, slug: string): Promise<LostAccess | null> {
  return withSystem("lost-access", async (tx) => {
    const tenant = await tx.tenant.findUnique({
      where: { slug },
      select: { id: true, name: true, deletionDueAt: true },
    });
    if (!tenant) return null;
    const membership = await tx.membership.findUnique({ where: { tenantId_userId: { tenantId: tenant.id, userId } } });
    if (!membership) return null;
    if (tenant.deletionDueAt !== null && tenant.deletionDueAt <= clock.now())
      return { company: tenant.name, why: "closed" };
    return membership.suspendedAt === null ? null : { company: tenant.name, why: "suspended" };
  });
}
