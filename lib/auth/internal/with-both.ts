import "server-only";
import { AppError, isAppError } from "@/lib/core/errors";
import { type SystemTx, withSystem } from "@/lib/db/with-system";
import { assertPassword } from "./assert-password";
import { forgiveAttempts, takeAttempt } from "./attempts";
import { holdSession, type Session } from "./hold-session";
import { spendSecondFactor } from "./spend-second-factor";

export type Both = { password: string; code: string };

/**
 * Does something about a person's second step, for who knows the password and has the phone or a recovery code; the code is
 * used up only when the work is done. Throws `unauthenticated` with the wrong one as reason ("password", "code"), or
 * "expired" when the session that asks was ended meanwhile, by a new password for one; `not_found` when the second step is off, and `too_many_attempts`.
 */
export async function withBoth<T>(
  asking: Session,
  { password, code }: Both,
  ip: string,
  work: (tx: SystemTx) => Promise<T>,
): Promise<T> {
  const { userId } = asking;
  await assertPassword(userId, password, ip).catch((error) => {
    throw isAppError(error) && error.code === "unauthenticated"
      ? new AppError("unauthenticated", { reason: "password" })
      : error;
  });
  const by = { address: userId, ip };
  await takeAttempt("second-step", by);
  const done = await withSystem("second-factor", async (tx) => {
    const isOn = await tx.userSecondFactor.count({ where: { userId, confirmedAt: { not: null } } });
    if (isOn === 0) throw new AppError("not_found", { entity: "second_factor" });
    await holdSession(tx, asking);
    if (!(await spendSecondFactor(tx, userId, code))) throw new AppError("unauthenticated", { reason: "code" });
    return work(tx);
  });
  await forgiveAttempts("second-step", by);
  return done;
}
