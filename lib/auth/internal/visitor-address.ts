/**
 * The network address a request came from, for counting attempts. The last entry of X-Forwarded-For is the one that our own
 * proxy (or Next itself, from the socket) wrote; earlier ones are whatever the visitor claims.
 */
export function visitorAddress(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded || headers.get("x-real-ip")?.trim() || "unknown";
}
