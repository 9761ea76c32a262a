import "server-only";
import { redirect } from "next/navigation";
import { currentUser } from "./current-user";
import type { SessionUser } from "./find-session-user";

/** Who is signed in; a visitor is led to the sign-in page and afterwards back to `backTo` (a path of ours). */
export async function requireUser(backTo: string): Promise<SessionUser> {
  return (await currentUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(backTo)}`);
}
