import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const PREFIX = /^signkey-[\w]+-/;

/** The value of `x-inngest-signature` for a canonical body sent now. */
export function signRequest(canonicalBody: string, signingKey: string, now = Date.now()): string {
  const seconds = Math.floor(now / 1000).toString();
  const key = signingKey.replace(PREFIX, "");
  const mac = createHmac("sha256", key).update(canonicalBody).update(seconds).digest("hex");
  return `t=${seconds}&s=${mac}`;
}

/**
 * Whether an `Authorization` header proves knowledge of the signing key. The app sends the SHA-256 of the hex-decoded
 * key behind the key's prefix; the raw key is accepted too, as the real server does.
 */
export function isAuthorised(header: string | undefined, signingKey: string): boolean {
  const sent = header?.replace(/^Bearer\s+/i, "").replace(PREFIX, "") ?? "";
  const raw = signingKey.replace(PREFIX, "");
  const hashed = createHash("sha256").update(Buffer.from(raw, "hex")).digest("hex");
  return isSame(sent, hashed) || isSame(sent, raw);
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
