import "server-only";
import { cookies } from "next/headers";
import { getToken } from "next-auth/jwt";
import { env } from "@/lib/core/env";

/** The cookie of Auth.js where the site is https; another program on the host may have secure ones too. */
const SECURE = "__Secure-authjs.session-token";

/**
 * Who the cookie of the session names, and which version of the session. Read from Next's cookies and not from the request's
 * header, as `auth()` of Auth.js does: a page that is drawn with the answer of an action sees the session which that action opened.
 */
export async function readSession(): Promise<{ userId: unknown; sessionVersion: unknown } | null> {
  const jar = await cookies();
  const secureCookie = jar.getAll().some(({ name }) => name.startsWith(SECURE));
  const headers = { cookie: jar.toString() };
  const token = await getToken({ req: { headers }, secret: env.AUTH_SECRET, secureCookie });
  return token && { userId: token.sub, sessionVersion: token.sessionVersion };
}
