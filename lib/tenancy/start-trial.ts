import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";

export const TRIAL_DAYS = 15;

/**
 * Starts the 15 days of a tenant at its first sign-in, or keeps the longer time that the operator gave before it; later calls change
 * nothing. Part of the transaction of the sign-in.
 */
export async function startTrial(tx: TenantTx, tenantId: string, moment: Date): Promise<void> {
  const end = new Date(moment.getTime() + TRIAL_DAYS * 86_400_000);
  await tx.$executeRaw`
    UPDATE tenant SET first_sign_in_at = ${moment}, trial_ends_at = GREATEST(trial_ends_at, ${end})
     WHERE id = ${tenantId}::uuid AND first_sign_in_at IS NULL`;
}
