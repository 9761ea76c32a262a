import "server-only";
import { withSystem } from "@/lib/db/with-system";

export type SecondFactor = { since: Date; codesLeft: number };

/** The person's second step; null when it is off (a secret that was never confirmed counts for nothing). */
export async function readSecondFactor(userId: string): Promise<SecondFactor | null> {
  return withSystem("second-factor", async (tx) => {
    const factor = await tx.userSecondFactor.findUnique({ where: { userId }, select: { confirmedAt: true } });
    if (!factor?.confirmedAt) return null;
    const codesLeft = await tx.userRecoveryCode.count({ where: { userId, usedAt: null } });
    return { since: factor.confirmedAt, codesLeft };
  });
}
