import "server-only";
import { cache } from "react";
import { findSessionUser, type SessionUser } from "./find-session-user";
import { readSession } from "./internal/read-session";

/** Who is signed in, checked against the database once per page (a route handler asks each time); null for a visitor or an ended session. */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const session = await readSession();
  return session && findSessionUser(session.userId, session.sessionVersion);
});
