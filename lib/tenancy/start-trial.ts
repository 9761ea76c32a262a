import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";

export const TRIAL_DAYS = 15;

/** Starts the 15 days of a tenant at its first sign-in; later calls change nothing. Part of the transaction of the sign-in. */
export async function startTrial(tx: TenantTx, tenantId: string, moment: Date): Promise<void> {
  await tx.tenant.updateMany({
    where: { id: tenantId, firstSignInAt: null },
    data: { firstSignInAt: moment, trialEndsAt: new Date(moment.getTime() + TRIAL_DAYS * 86_400_000) },
  });
}
