import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentUser } from "./current-user";
import type { SessionUser } from "./find-session-user";
import { PATH_HEADER } from "./path-header";
import { signInPath } from "./sign-in-path";

/** Who is signed in; a visitor is led to the sign-in page and afterwards back to the page that was asked for, or to `backTo`. */
export async function requireUser(backTo: string): Promise<SessionUser> {
  return (await currentUser()) ?? redirect(signInPath((await headers()).get(PATH_HEADER), backTo));
}
