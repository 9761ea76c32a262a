import "server-only";
import { isId } from "@/lib/core/ids";
import { withSystem } from "@/lib/db/with-system";

export type SessionUser = { userId: string; sessionVersion: number; name: string; email: string; locale: string };

/** The person of a session, read anew: null when the session was ended (its version is an old one) or the person is gone. */
export async function findSessionUser(userId: unknown, sessionVersion: unknown): Promise<SessionUser | null> {
  if (!isId(userId) || typeof sessionVersion !== "number") return null;
  return withSystem("session", async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId, sessionVersion },
      select: { id: true, name: true, email: true, locale: true },
    });
    return user && { userId: user.id, sessionVersion, name: user.name, email: user.email, locale: user.locale };
  });
}
