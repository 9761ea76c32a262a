import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { tellPerson } from "./internal/tell-person";

/**
 * Switches off the second step of somebody who lost the phone and all recovery codes; for the operator's command only, after
 * making sure who asks. Ends the person's sessions and tells them by mail. Throws `not_found` when the address has none.
 */
export async function forgetSecondFactor(email: string): Promise<void> {
  await withSystem("forget-second-factor", async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
    if (!user) throw new AppError("not_found", { entity: "second_factor" });
    const { count } = await tx.userSecondFactor.deleteMany({ where: { userId: user.id, confirmedAt: { not: null } } });
    if (count === 0) throw new AppError("not_found", { entity: "second_factor" });
    await tx.userRecoveryCode.deleteMany({ where: { userId: user.id } });
    await tx.user.update({ where: { id: user.id }, data: { sessionVersion: { increment: 1 } } });
    await tellPerson(tx, user.id, "second_factor_off");
  });
}
