import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const ALGORITHM = "aes-256-gcm";

/** Encrypts a secret with the newest key: "keyId.iv.tag.text", each base64url. `context` binds it to its place (table, id). */
export function encryptSecret(plain: string, context: string): string {
  const [id, key] = keys()[0]!;
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

/** Reads what `encryptSecret` wrote, with whichever key it names. Throws when the text, key or context does not fit. */
export function decryptSecret(sealed: string, context: string): string {
  const [id, iv, tag, text] = sealed.split(".");
  const key = keys().find(([name]) => name === id)?.[1];
  if (!key || !iv || !tag || text === undefined) throw new Error("unknown encryption key");
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

/** SHA-256 in hex, for tokens and keys that are stored only as a hash. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A random token, URL-safe, 256 bits by default. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** Compares without telling by its duration where the difference is. */
export function safeEqual(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

function keys(): [string, Buffer][] {
  return env.ENCRYPTION_KEYS.split(",").map((entry) => {
    const at = entry.indexOf(":");
    return [entry.slice(0, at).trim(), Buffer.from(entry.slice(at + 1).trim(), "base64")];
  });
}
