import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";

/**
 * Tells the pages which address was asked for, so that a visitor who has to sign in first is led back to it. Nothing is guarded here:
 * every page, route and action guards itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

/** Pages only: no API, no files, no actions (their bodies need not pass through here). */
export const config = {
  matcher: [{ source: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)", missing: [{ type: "header", key: "next-action" }] }],
};
