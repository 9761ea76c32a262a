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
import type { BenchFigure, BenchRow } from "./bench-types";

/** Figures in the order of the table; each file is loaded after the settings are set, because modules read them once. */
const FIGURES: Record<string, () => Promise<{ figure: BenchFigure }>> = {
  "order-import": () => import("./figures/order-import"),
  "flush-10000": () => import("./figures/flush-10000"),
  "idle-minute": () => import("./figures/idle-minute"),
};

await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  const quick = args.includes("--quick");
  const wanted = args.filter((arg) => !arg.startsWith("--"));
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
  const rows: BenchRow[] = [];
  try {
    for (const name of wanted.length > 0 ? wanted : Object.keys(FIGURES)) {
      rows.push(...(await runFigure(name, postgres.urlOf, quick)));
    }
  } finally {
    await closeClient();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
  printTable(rows);
  await mkdir("bench/results", { recursive: true });
  const file = `bench/results/${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}.json`;
  await writeFile(file, JSON.stringify({ at: new Date().toISOString(), node: process.version, quick, rows }, null, 2));
  print(`Written to ${file}`);
}

/** Every figure gets a database of its own on the one server, so that none sees the rows of another. */
async function runFigure(name: string, urlOf: (database: string) => string, quick: boolean): Promise<BenchRow[]> {
  const database = `bench_${name.replaceAll("-", "_")}`;
  const server = new pg.Client({ connectionString: urlOf("postgres") });
  await server.connect();
  await server.query(`CREATE DATABASE ${database}`);
  await server.end();
  const ownerUrl = urlOf(database);
  const authSecret = "bench-secret-of-this-run-only";
  const appUrl = appDatabaseUrl({ databaseUrl: ownerUrl, authSecret });
  await migrateDatabase(ownerUrl, appUrl);
  await pointAtDatabase(ownerUrl, authSecret);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    print(`• ${name}`);
    const { figure } = await FIGURES[name]!();
    return await figure.run({ owner, ownerUrl, appUrl, quick, say: (sentence) => print(`  ${sentence}`) });
  } catch (error) {
    print(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return [{ figure: name, ours: "failed", bare: "", ratio: "", aim: "", met: false }];
  } finally {
    await owner.end();
  }
}

/** Points the application's modules at the figure's database; the first call also decides every other setting. */
async function pointAtDatabase(ownerUrl: string, authSecret: string): Promise<void> {
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    AUTH_SECRET: authSecret,
    LOG_LEVEL: "error",
    RELAY_INTERVAL_MS: "0",
  });
  const { env } = await import("../lib/core/env");
  Object.assign(env, { DATABASE_URL: ownerUrl, AUTH_SECRET: authSecret });
  await closeClient();
}

async function closeClient(): Promise<void> {
  const shared = globalThis as unknown as { marfaPrisma?: { $disconnect(): Promise<void> } };
  await shared.marfaPrisma?.$disconnect();
  delete shared.marfaPrisma;
}

function printTable(rows: BenchRow[]): void {
  const table = [
    { figure: "Figure", ours: "Ours", bare: "Bare SQL", ratio: "Ratio", aim: "Aim", met: null as boolean | null },
    ...rows,
  ];
  const widths = (["figure", "ours", "bare", "ratio", "aim"] as const).map((key) =>
    Math.max(...table.map((row) => row[key].length)),
  );
  print("");
  for (const row of table) {
    const cells = (["figure", "ours", "bare", "ratio", "aim"] as const).map((key, at) => row[key].padEnd(widths[at]!));
    print(`${cells.join("  ")}  ${row.met === null ? "" : row.met ? "met" : "NOT MET"}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
