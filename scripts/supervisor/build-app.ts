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

/** Settings of which one names the folder of the build, as next.config.ts reads it. */
type BuildEnvironment = Readonly<Record<string, string | undefined>>;

/** Is there any build at all, where these settings have it? */
export async function hasBuild(environment: BuildEnvironment): Promise<boolean> {
  return (await readStamp(placesOf(environment))) !== null;
}

/**
 * Builds the app for production when the sources are other ones than the last build was made from.
 * Throws an explained failure with the compiler's last words when it does not build.
 */
export async function buildApp(environment: Record<string, string>, logFile: string, say: Say): Promise<void> {
  const places = placesOf(environment);
  const fingerprint = await fingerprintOfSources();
  if ((await readStamp(places)) === fingerprint) return;
  say("Building the app (about a minute, only when something changed) …");
  await rm(places.stamp, { force: true });
  const hadCache = existsSync(places.cache);
  let isBuilt = await runBuild(environment, logFile);
  if (!isBuilt && hadCache) {
    // The compiler remembers failures too, such as a file that was missing then; without its memory it looks again.
    await rm(places.cache, { recursive: true, force: true });
    isBuilt = await runBuild(environment, logFile);
  }
  if (!isBuilt) {
    throw explainedFailure(`The app does not build; the whole log is ${logFile}:\n\n${await lastLines(logFile, 40)}`);
  }
  await compileAtOnce(places.build);
  await writeFile(places.stamp, fingerprint);
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

/** The stamp lies in the build that it speaks of: builds of one checkout that lie in several folders are made from several states of it. */
function placesOf({ NEXT_DIST_DIR }: BuildEnvironment) {
  const build = join(PROJECT_ROOT, NEXT_DIST_DIR || ".next");
  return { build, cache: join(build, "cache", "turbopack"), stamp: join(build, ".marfa-sources") };
}

async function readStamp({ build, stamp: file }: { build: string; stamp: string }): Promise<string | null> {
  const [stamp, buildId] = await Promise.all(
    [file, join(build, "BUILD_ID")].map((file) => readFile(file, "utf8").catch(() => null)),
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
