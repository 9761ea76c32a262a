import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { startTrial } from "@/lib/tenancy/start-trial";

/** Starts the trial of the person's companies whose first sign-in this is. */
export async function startTrials(userId: string): Promise<void> {
  const fresh = await withSystem("sign-in", async (tx) => {
    const memberships = await tx.membership.findMany({ where: { userId, suspendedAt: null } });
    const ids = memberships.map(({ tenantId }) => tenantId);
    return tx.tenant.findMany({ where: { id: { in: ids }, firstSignInAt: null }, select: { id: true } });
  });
  for (const { id } of fresh) await withTenant({ tenantId: id }, (tx) => startTrial(tx, id, clock.now()));
}
