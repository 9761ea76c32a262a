import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { holdSession, renewSession, type Session } from "./internal/hold-session";
import { replaceRecoveryCodes } from "./internal/recovery-codes";
import { spendPhoneCode } from "./internal/spend-second-factor";
import { tellPerson } from "./internal/tell-person";

/**
 * Switches the second step on, once a code proves that the phone has the secret. Ends all sessions; hands back ten
 * recovery codes, this one time, and the session that may be opened for who did it; the person is told by mail. Throws `unauthenticated` when the code does not fit
 * or the session that asks was ended meanwhile (reason "expired"), `not_found` when nothing was begun or it is on already, and `too_many_attempts`.
 */
export async function confirmSecondFactor(
  asking: Session,
  code: string,
  ip: string,
): Promise<{ recoveryCodes: string[]; session: Session }> {
  const { userId } = asking;
  const by = { address: userId, ip };
  await takeAttempt("second-step", by);
  const done = await withSystem("second-factor", async (tx) => {
    const begun = await tx.userSecondFactor.count({ where: { userId, confirmedAt: null } });
    if (begun === 0) throw new AppError("not_found", { entity: "second_factor" });
    await holdSession(tx, asking);
    if (!(await spendPhoneCode(tx, userId, code.replace(/\s/g, "")))) throw new AppError("unauthenticated");
    await tx.userSecondFactor.update({ where: { userId }, data: { confirmedAt: clock.now() } });
    await tellPerson(tx, userId, "second_factor_on");
    return { recoveryCodes: await replaceRecoveryCodes(tx, userId), session: await renewSession(tx, userId) };
  });
  await forgiveAttempts("second-step", by);
  return done;
}
