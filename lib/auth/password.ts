import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What stands in the database for a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password fits. Without a stored hash (nobody has that address) the same work is done against a dummy, so that
 * the duration does not tell; the answer is then false.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const fits = await verify(storedHash ?? (await dummy), password).catch(() => false);
  return storedHash !== null && fits;
}
