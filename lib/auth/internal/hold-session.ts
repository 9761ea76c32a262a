import "server-only";
import { AppError } from "@/lib/core/errors";
import type { SystemTx } from "@/lib/db/with-system";

/** A session as its cookie names it: the person, and the version that ends with all of their sessions. */
export type Session = { userId: string; sessionVersion: number };

/**
 * Holds a person's sessions as they are until the end of the transaction. Throws `unauthenticated` with reason "expired" when the one
 * that asks was ended since it was checked: by a new password, or on another device.
 */
export async function holdSession(tx: SystemTx, { userId, sessionVersion }: Session): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM app_user WHERE id = ${userId}::uuid AND session_version = ${sessionVersion}::int FOR NO KEY UPDATE`;
  if (held.length === 0) throw new AppError("unauthenticated", { reason: "expired" });
}

/** Ends every session of a person; hands back the one that may be opened for who did it, and no later one. */
export function renewSession(tx: SystemTx, userId: string): Promise<Session> {
  return tx.user
    .update({
      where: { id: userId },
      data: { sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    })
    .then(({ sessionVersion }) => ({ userId, sessionVersion }));
}
