import "server-only";
import { cache } from "react";
import { auth } from "./auth";
import { findSessionUser, type SessionUser } from "./find-session-user";

/** Who is signed in, checked against the database once per request; null for a visitor or an ended session. */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const session: { user?: { id?: unknown; sessionVersion?: unknown } } | null = await auth();
  return session?.user ? findSessionUser(session.user.id, session.user.sessionVersion) : null;
});
