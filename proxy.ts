import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";

/**
 * Tells the pages which address was asked for, so that a visitor who has to sign in first is led back to it, and takes the sign NUL out of addresses. Nothing is guarded here:
 * every page, route and action guards itself.
 */
export function proxy(request: NextRequest): NextResponse {
  // No text of ours holds this sign and PostgreSQL refuses it: whoever sends it gets the page without it, not an error of ours.
  if (/%00/.test(request.url)) return NextResponse.redirect(request.url.replaceAll("%00", ""));
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

/** Pages only: no API, no files, no actions (their bodies need not pass through here). */
export const config = {
  matcher: [{ source: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)", missing: [{ type: "header", key: "next-action" }] }],
};
