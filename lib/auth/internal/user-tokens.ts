import "server-only";
import { clock } from "@/lib/core/clock";
import { randomToken, sha256 } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import type { SystemTx } from "@/lib/db/with-system";

const HOURS = { confirm_email: 48, reset_password: 1 } as const;
export type TokenKind = keyof typeof HOURS;

/** A link's token for this person; older unused ones of the kind stop working. Only its hash is stored. */
export async function makeToken(tx: SystemTx, userId: string, kind: TokenKind): Promise<string> {
  const now = clock.now();
  const token = randomToken();
  await tx.userToken.updateMany({ where: { userId, kind, usedAt: null }, data: { usedAt: now } });
  await tx.userToken.create({
    data: {
      id: newId(),
      userId,
      kind,
      tokenHash: sha256(token),
      expiresAt: new Date(now.getTime() + HOURS[kind] * 3_600_000),
    },
  });
  return token;
}

/** Uses a token up: of two at the same moment one wins. Null when it is unknown, used or too old. */
export async function useToken(tx: SystemTx, token: string, kind: TokenKind): Promise<{ userId: string } | null> {
  const now = clock.now();
  const tokenHash = sha256(token);
  const { count } = await tx.userToken.updateMany({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? tx.userToken.findUnique({ where: { tokenHash }, select: { userId: true } }) : null;
}
