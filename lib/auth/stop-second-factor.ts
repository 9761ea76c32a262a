import "server-only";
import { renewSession, type Session } from "./internal/hold-session";
import { tellPerson } from "./internal/tell-person";
import { type Both, withBoth } from "./internal/with-both";

/**
 * Switches the second step off and forgets its secret and codes; ends all sessions, and the person is told by mail. Hands back the
 * session that may be opened for who did it. Throws what `withBoth` throws.
 */
export function stopSecondFactor(asking: Session, both: Both, ip: string): Promise<Session> {
  const { userId } = asking;
  return withBoth(asking, both, ip, async (tx) => {
    await tx.userRecoveryCode.deleteMany({ where: { userId } });
    await tx.userSecondFactor.delete({ where: { userId } });
    await tellPerson(tx, userId, "second_factor_off");
    return renewSession(tx, userId);
  });
}
