import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explainedFailure } from "./explained-failure";
import { PROJECT_ROOT } from "./project-root";
import { waitFor } from "./wait-for";

const SCHEMA_DIRECTORY = join(PROJECT_ROOT, "prisma", "schema");
const OUTPUT_DIRECTORY = join(PROJECT_ROOT, "lib", "db", "generated");
const STAMP_FILE = join(OUTPUT_DIRECTORY, ".made-from");
const LOCK_DIRECTORY = join(PROJECT_ROOT, "node_modules", ".marfa-generate.lock");

/**
 * Writes Prisma's typed client to lib/db/generated when the schema (or Prisma) is another one than it was made from.
 * Returns true when it was written. Several processes may call it at once: one writes, the others wait.
 */
export async function ensureGeneratedClient(): Promise<boolean> {
  const wanted = await fingerprint();
  if ((await readStamp()) === wanted) return false;
  await takeLock();
  try {
    if ((await readStamp()) === wanted) return false;
    await generate();
    await writeFile(STAMP_FILE, wanted);
    return true;
  } finally {
    await rm(LOCK_DIRECTORY, { recursive: true, force: true });
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(join(PROJECT_ROOT, "node_modules", "prisma", "package.json")));
  for (const name of (await readdir(SCHEMA_DIRECTORY)).sort()) {
    if (name.endsWith(".prisma")) hash.update(name).update(await readFile(join(SCHEMA_DIRECTORY, name)));
  }
  return hash.digest("hex");
}

async function readStamp(): Promise<string | null> {
  return readFile(STAMP_FILE, "utf8").catch(() => null);
}

/** A lock older than two minutes belongs to nobody: the writing takes seconds. */
async function takeLock(): Promise<void> {
  const isTaken = await waitFor(
    async () => {
      try {
        await mkdir(LOCK_DIRECTORY);
        return true;
      } catch {
        const age = Date.now() - (await stat(LOCK_DIRECTORY).then((info) => info.mtimeMs, Date.now));
        if (age > 120_000) await rm(LOCK_DIRECTORY, { recursive: true, force: true });
        return false;
      }
    },
    { timeoutMs: 180_000, everyMs: 100 },
  );
  if (!isTaken) throw explainedFailure(`Somebody holds ${LOCK_DIRECTORY} for minutes; remove it and try again.`);
}

/**
 * `prisma generate` downloads the native schema engine although it never runs it. With the variable set to any existing
 * file it does not, so generating works on a closed network (docs/decisions/0003-migrations-without-download.md).
 */
async function generate(): Promise<void> {
  const command = join(PROJECT_ROOT, "node_modules", "prisma", "build", "index.js");
  const child = spawn(process.execPath, [command, "generate", "--no-hints"], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw explainedFailure(`Prisma could not write its client:\n${output.trim()}`);
}
