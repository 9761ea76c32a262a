/**
 * Whether the site is reached over https, as Auth.js asks it for the cookie of the session: by what the proxy before us, or Next itself,
 * wrote into the request; https where nothing is said.
 */
export function saysHttps(headers: Pick<Headers, "get">): boolean {
  return /^https:?$/.test(headers.get("x-forwarded-proto") ?? "https");
}
