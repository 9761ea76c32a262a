import "server-only";
import { tellPerson } from "./internal/tell-person";
import { type Both, withBoth } from "./internal/with-both";

/** Switches the second step off and forgets its secret and codes; ends all sessions, and the person is told by mail. Throws what `withBoth` throws. */
export function stopSecondFactor(userId: string, both: Both, ip: string): Promise<void> {
  return withBoth(userId, both, ip, async (tx) => {
    await tx.userRecoveryCode.deleteMany({ where: { userId } });
    await tx.userSecondFactor.delete({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
    await tellPerson(tx, userId, "second_factor_off");
  });
}
