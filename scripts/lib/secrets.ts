import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { explainedFailure } from "./explained-failure";

export type Secrets = {
  /** Password of the embedded database's superuser. */
  POSTGRES_PASSWORD: string;
  AUTH_SECRET: string;
  ENCRYPTION_KEYS: string;
  INNGEST_EVENT_KEY: string;
  INNGEST_SIGNING_KEY: string;
};

/**
 * The secrets of this data folder, made on the first call and the same ever after: with other ones, the sessions and the
 * stored credentials of the channels could not be read any more. The file is readable by its owner alone.
 */
export async function readOrMakeSecrets(dataDirectory: string): Promise<Secrets> {
  const file = join(dataDirectory, "secrets.json");
  const stored = await readSecrets(file);
  const secrets = { ...makeSecrets(), ...stored };
  if (Object.keys(secrets).length === Object.keys(stored).length) return secrets;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
  return secrets;
}

async function readSecrets(file: string): Promise<Partial<Secrets>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw explainedFailure(`The secrets cannot be read (${file}: ${error.code}).`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw explainedFailure(`${file} is damaged; restore it from a backup, or remove it to start with new secrets.`);
  }
}

function makeSecrets(): Secrets {
  return {
    POSTGRES_PASSWORD: randomBytes(18).toString("base64url"),
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    INNGEST_EVENT_KEY: randomBytes(18).toString("base64url"),
    INNGEST_SIGNING_KEY: randomBytes(32).toString("hex"),
  };
}
