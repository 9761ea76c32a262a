import "server-only";
import { clock } from "@/lib/core/clock";
import { decryptSecret } from "@/lib/core/crypto";
import type { SystemTx } from "@/lib/db/with-system";
import { hashOf } from "./recovery-codes";
import { stepOfCode } from "./totp";

const PHONE_CODE = /^\d{6}$/;

/** What binds an encrypted secret to its place. */
export const secretPlace = (userId: string) => `user_second_factor:${userId}`;

/**
 * Whether the code is the person's: one of the phone, or a recovery code. Either is used up by it: a code that was seen over a
 * shoulder does not work a second time, and of two uses at the same moment one wins.
 */
export async function spendSecondFactor(tx: SystemTx, userId: string, code: string): Promise<boolean> {
  const typed = code.replace(/\s/g, "");
  return (await spendPhoneCode(tx, userId, typed)) || (await spendRecoveryCode(tx, userId, typed));
}

/** A code of the phone alone; also of a factor that is not confirmed yet. */
export async function spendPhoneCode(tx: SystemTx, userId: string, typed: string): Promise<boolean> {
  const factor = PHONE_CODE.test(typed) ? await tx.userSecondFactor.findUnique({ where: { userId } }) : null;
  if (!factor) return false;
  const step = stepOfCode(decryptSecret(factor.secret, secretPlace(userId)), typed);
  if (step === null) return false;
  const { count } = await tx.userSecondFactor.updateMany({
    where: { userId, secret: factor.secret, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(tx: SystemTx, userId: string, typed: string): Promise<boolean> {
  const { count } = await tx.userRecoveryCode.updateMany({
    where: { userId, codeHash: hashOf(typed), usedAt: null },
    data: { usedAt: clock.now() },
  });
  return count === 1;
}
