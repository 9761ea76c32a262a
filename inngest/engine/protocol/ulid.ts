import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new ULID: 48 bits of time, 80 bits of chance. */
export function newUlid(now = Date.now()): string {
  return encodeUlid(now, randomBytes(10));
}

/** Whether a text has the form of a ULID. */
export function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
}

/**
 * The ULID of the `index`-th event (from 1) of a request that carried a seed header `<ms>,<base64 of 10 bytes>`.
 * Repeating the request gives the same ids, so a sender that retries does not start a run twice. Null when the header
 * is absent or malformed: the caller then draws a fresh id.
 */
export function seededUlid(seed: string | undefined, index: number): string | null {
  const match = seed?.match(/^(\d{1,15}),([A-Za-z0-9+/=_-]+)$/);
  if (!match) return null;
  const entropy = Buffer.from(match[2]!, "base64");
  const time = Number(match[1]);
  if (entropy.length !== 10 || time >= 2 ** 48) return null;
  entropy.writeUInt32BE((entropy.readUInt32BE(6) + index) >>> 0, 6);
  return encodeUlid(time, entropy);
}

function encodeUlid(time: number, entropy: Buffer): string {
  let head = "";
  for (let rest = time, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) head = ALPHABET[rest % 32] + head;
  let bits = BigInt(`0x${entropy.toString("hex")}`);
  let tail = "";
  for (let place = 0; place < 16; place++, bits >>= 5n) tail = ALPHABET[Number(bits & 31n)] + tail;
  return head + tail;
}
