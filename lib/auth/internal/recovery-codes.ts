import "server-only";
import { randomInt } from "node:crypto";
import { sha256 } from "@/lib/core/crypto";
import type { SystemTx } from "@/lib/db/with-system";

export const RECOVERY_CODES = 10;
/** Without signs that are read as another. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 16;

/** Ten new codes for a person, each for one use; all older ones stop working. They are handed back this one time. */
export async function replaceRecoveryCodes(tx: SystemTx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.userRecoveryCode.deleteMany({ where: { userId } });
  await tx.userRecoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOf(code) })) });
  return codes;
}

/** How a typed code is compared: capitals, without spaces and dashes. */
export function hashOf(code: string): string {
  return sha256(code.toUpperCase().replace(/[^A-Z0-9]/g, ""));
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}
