import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { env } from "@/lib/core/env";
import { NONCE_HEADER, pagePolicy, STRICT_TRANSPORT } from "@/lib/core/page-policy";

const isHttps = env.PUBLIC_URL.startsWith("https:");
const isDevelopment = env.NODE_ENV !== "production";

/**
 * Gives each answer with a page a policy with a nonce of its own (Next finds it in the request and puts it on its scripts), tells
 * the pages which address was asked for, so that a visitor who has to sign in first is led back to it, and takes the sign NUL out of
 * addresses. An action asked for at such an address is refused: no page of ours has one. Nothing is guarded here: every page, route and action guards itself.
 */
export function proxy(request: NextRequest): NextResponse {
  // No text of ours holds this sign and PostgreSQL refuses it: whoever sends it gets the page without it, not an error of ours.
  const isAction = request.method === "POST" && request.headers.has("next-action");
  if (/%00/.test(request.url))
    return isAction ? new NextResponse(null, { status: 400 }) : NextResponse.redirect(withoutNul(request.url));
  // The page that asks for an action has its policy and its nonce already.
  if (isAction) return NextResponse.next();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = pagePolicy({ nonce, isDevelopment, isHttps });
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(NONCE_HEADER, nonce);
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  if (isHttps) answer.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return answer;
}

/** Next tells the browser only the path of our own host; one that begins with two slashes would be the name of another host. */
function withoutNul(address: string): URL {
  const clean = new URL(address.replaceAll("%00", ""));
  clean.pathname = clean.pathname.replace(/^\/{2,}/, "/");
  return clean;
}

/**
 * Pages and their actions: no API, no files of the build, no pictures. Actions are not told apart here by their header, which anybody
 * can send: whoever did would get a page past this door.
 */
export const config = { matcher: [{ source: "/((?!api/|_next/|[^/]+/images/).*)" }] };
