import "server-only";
import { Secret, TOTP } from "otpauth";
import { clock } from "@/lib/core/clock";

const SECONDS = 30;
/** Steps before and after the present one that are accepted: clocks of phones differ. */
const WINDOW = 1;

/** A new secret in base32, 160 bits as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The step of time whose code this is (RFC 6238), now or one step off; null when the code fits none. */
export function stepOfCode(secret: string, code: string): bigint | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = clock.now().getTime();
  const delta = generator(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / SECONDS) + delta);
}

/** What the picture for the phone says. */
export function totpAddress(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/** SHA-1, six digits, thirty seconds: what every authenticator app understands. */
function generator(secret: string, label = "Marfa"): TOTP {
  return new TOTP({
    issuer: "Marfa",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
