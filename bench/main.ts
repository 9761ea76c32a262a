import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { appDatabaseUrl } from "../lib/db/app-database-url";
import { startPostgres } from "../scripts/lib/embedded-postgres";
import { ensureGeneratedClient } from "../scripts/lib/ensure-generated-client";
import { firstFreePort } from "../scripts/lib/free-port";
import { migrateDatabase } from "../scripts/lib/migrate-database";
import { stoppable, stopWhenInterrupted } from "./at-end";
import type { BenchFigure, BenchRow } from "./bench-types";
import { formatTable, toReport } from "./format-report";

const AUTH_SECRET = "bench-secret-of-this-run-only";
const ENCRYPTION_KEYS = `bench:${Buffer.alloc(32, 7).toString("base64")}`;

/** Figures in the order of the table; each file is loaded after the settings are set, because modules read them once. */
const FIGURES: Record<string, () => Promise<{ figure: BenchFigure }>> = {
  "order-import": () => import("./figures/order-import"),
  "api-write": () => import("./figures/api-write"),
  "hot-products": () => import("./figures/hot-products"),
  "flush-10000": () => import("./figures/flush-10000"),
  "initial-sync": () => import("./figures/initial-sync"),
  lists: () => import("./figures/lists"),
  face: () => import("./figures/face"),
  lighthouse: () => import("./figures/lighthouse"),
  "change-to-wire": () => import("./figures/change-to-wire"),
  "idle-minute": () => import("./figures/idle-minute"),
};

await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const quick = args.includes("--quick");
  const { rows: size, names: wanted } = readArguments(args);
  const unknown = wanted.filter((name) => !Object.hasOwn(FIGURES, name));
  if (unknown.length > 0) {
    print(`No figure ${unknown.join(", ")}. There are: ${Object.keys(FIGURES).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "marfa-bench-"));
  await ensureGeneratedClient();
  const password = randomBytes(12).toString("hex");
  // An ordinary server: nothing is set, so fsync is on.
  const postgres = await startPostgres({
    dataDirectory: join(folder, "postgres"),
    port: await firstFreePort(5480),
    password,
    logFile: join(folder, "postgres.log"),
  });
  stopWhenInterrupted();
  const stop = stoppable(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const rows: BenchRow[] = [];
  try {
    for (const name of wanted.length > 0 ? wanted : Object.keys(FIGURES)) {
      rows.push(...(await runFigure(name, postgres.urlOf, { quick, folder, rows: size })));
    }
    await writeReport(rows, postgres.urlOf("postgres"), quick);
  } finally {
    await closeClient();
    await stop();
  }
}

/** `--rows 1000000` says how many rows `lists` and `face` seed; whatever has no dashes names a figure. */
function readArguments(args: string[]): { rows: number | null; names: string[] } {
  const at = args.indexOf("--rows");
  if (at < 0) return { rows: null, names: args.filter((arg) => !arg.startsWith("--")) };
  const rows = Number(args[at + 1]);
  // The seed tells the open orders from the old ones by the last 6,000.
  if (!Number.isInteger(rows) || rows < 10_000) throw new Error("--rows takes a number, at least 10000");
  return { rows, names: args.toSpliced(at, 2).filter((arg) => !arg.startsWith("--")) };
}

async function writeReport(rows: BenchRow[], serverUrl: string, quick: boolean): Promise<void> {
  const at = new Date();
  const report = toReport(rows, { at, quick, postgres: await serverVersion(serverUrl) });
  print(`\n${formatTable(rows)}`);
  await mkdir("bench/results", { recursive: true });
  const file = `bench/results/${at.toISOString().replaceAll(":", "-").slice(0, 19)}.json`;
  await writeFile(file, JSON.stringify(report, null, 2));
  print(`Written to ${file}`);
  if (!report.met) process.exitCode = 1;
}

async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SHOW server_version");
  await client.end();
  return rows[0].server_version;
}

/** Every figure gets a database of its own on the one server, so that none sees the rows of another. */
async function runFigure(
  name: string,
  urlOf: (database: string) => string,
  run: { quick: boolean; folder: string; rows: number | null },
): Promise<BenchRow[]> {
  const newDatabase = async (database: string) => {
    const server = new pg.Client({ connectionString: urlOf("postgres") });
    await server.connect();
    await server.query(`CREATE DATABASE ${server.escapeIdentifier(database)}`);
    await server.end();
    return urlOf(database);
  };
  const ownerUrl = await newDatabase(`bench_${name.replaceAll("-", "_")}`);
  const appUrl = appDatabaseUrl({ databaseUrl: ownerUrl, authSecret: AUTH_SECRET });
  await migrateDatabase(ownerUrl, appUrl);
  await pointAtDatabase(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    print(`• ${name}`);
    const { figure } = await FIGURES[name]!();
    return await figure.run({
      ...run,
      owner,
      ownerUrl,
      appUrl,
      authSecret: AUTH_SECRET,
      encryptionKeys: ENCRYPTION_KEYS,
      newDatabase,
      say: (sentence) => print(`  ${sentence}`),
    });
  } catch (error) {
    print(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return [{ figure: name, ours: "failed", bare: "", ratio: "", aim: "", met: false }];
  } finally {
    await owner.end();
  }
}

/** Points the application's modules at the figure's database; the first call also decides every other setting. */
async function pointAtDatabase(ownerUrl: string): Promise<void> {
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    AUTH_SECRET,
    ENCRYPTION_KEYS,
    LOG_LEVEL: "error",
    RELAY_INTERVAL_MS: "0",
  });
  const { env } = await import("../lib/core/env");
  Object.assign(env, { DATABASE_URL: ownerUrl, AUTH_SECRET, ENCRYPTION_KEYS });
  await closeClient();
}

async function closeClient(): Promise<void> {
  const shared = globalThis as unknown as { marfaPrisma?: { $disconnect(): Promise<void> } };
  await shared.marfaPrisma?.$disconnect();
  delete shared.marfaPrisma;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
