import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { explainedFailure } from "../lib/explained-failure";
import { PROJECT_ROOT } from "../lib/project-root";
import type { Say } from "../lib/run-command";
import { compileAtOnce } from "./compile-at-once";
import { lastLines } from "./log-file";

export const NEXT_COMMAND = join(PROJECT_ROOT, "node_modules", "next", "dist", "bin", "next");
const BUILD_DIRECTORY = join(PROJECT_ROOT, ".next");
const COMPILER_CACHE = join(BUILD_DIRECTORY, "cache", "turbopack");
const STAMP_FILE = join(BUILD_DIRECTORY, ".marfa-sources");
const SOURCES = [
  "app",
  "pages",
  "components",
  "lib",
  "inngest/functions",
  "inngest/client.ts",
  "i18n",
  "messages",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const NOT_BUILT = /\.test\.tsx?$|\/testing\/|\/generated\//;

/** Is there any build at all? */
export async function hasBuild(): Promise<boolean> {
  return (await readStamp()) !== null;
}

/**
 * Builds the app for production when the sources are other ones than the last build was made from.
 * Throws an explained failure with the compiler's last words when it does not build.
 */
export async function buildApp(environment: Record<string, string>, logFile: string, say: Say): Promise<void> {
  const fingerprint = await fingerprintOfSources();
  if ((await readStamp()) === fingerprint) return;
  say("Building the app (about a minute, only when something changed) …");
  await rm(STAMP_FILE, { force: true });
  const hadCache = existsSync(COMPILER_CACHE);
  let isBuilt = await runBuild(environment, logFile);
  if (!isBuilt && hadCache) {
    // The compiler remembers failures too, such as a file that was missing then; without its memory it looks again.
    await rm(COMPILER_CACHE, { recursive: true, force: true });
    isBuilt = await runBuild(environment, logFile);
  }
  if (!isBuilt) {
    throw explainedFailure(`The app does not build; the whole log is ${logFile}:\n\n${await lastLines(logFile, 40)}`);
  }
  await compileAtOnce(BUILD_DIRECTORY);
  await writeFile(STAMP_FILE, fingerprint);
}

async function runBuild(environment: Record<string, string>, logFile: string): Promise<boolean> {
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, [NEXT_COMMAND, "build"], {
    cwd: PROJECT_ROOT,
    env: { ...environment, NODE_ENV: "production" },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return (await new Promise((resolve) => child.on("close", resolve))) === 0;
}

async function readStamp(): Promise<string | null> {
  const [stamp, buildId] = await Promise.all(
    [STAMP_FILE, join(BUILD_DIRECTORY, "BUILD_ID")].map((file) => readFile(file, "utf8").catch(() => null)),
  );
  return buildId && stamp ? stamp : null;
}

async function fingerprintOfSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => listFiles(join(PROJECT_ROOT, source))))).flat().sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(relative(PROJECT_ROOT, file)).update(await readFile(file));
  return hash.digest("hex");
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === "ENOTDIR") return "file" as const;
    return "nothing" as const;
  });
  if (entries === "nothing") return [];
  if (entries === "file") return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NOT_BUILT.test(file));
}
