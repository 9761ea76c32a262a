import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { ensureAppRole } from "./ensure-app-role";
import { type ExplainedFailure, explainedFailure } from "./explained-failure";
import { PROJECT_ROOT } from "./project-root";
import { RefusedScript, withSchemaEngine } from "./schema-engine";

/** One number for "somebody migrates this database"; Prisma's own lock has another one and lives inside ours. */
const MIGRATION_LOCK = 7_116_470_268;
const MIGRATIONS_DIRECTORY = join(PROJECT_ROOT, "prisma", "migrations");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the database behind `ownerUrl` to the newest migration and lets the application's role sign in with the
 * password of `appUrl`. Any number of processes may call it at once: they wait for each other on an advisory lock.
 * Returns the names of the migrations applied by this call. Throws when a migration fails; the failed file is rolled back.
 */
export async function migrateDatabase(
  ownerUrl: string,
  appUrl: string,
  directory = MIGRATIONS_DIRECTORY,
): Promise<string[]> {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await forgetRolledBackFailures(guard);
    const applied = await applyMigrations(ownerUrl, directory);
    await ensureAppRole(guard, appUrl);
    return applied;
  } finally {
    await guard.end();
  }
}

/** The migrations of this checkout in the form the schema engine wants. */
export async function readMigrations(directory = MIGRATIONS_DIRECTORY): Promise<MigrationList> {
  const names = (await readdir(directory, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(directory, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = await readFile(join(directory, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

async function applyMigrations(ownerUrl: string, directory: string): Promise<string[]> {
  const migrationsList = await readMigrations(directory);
  return withSchemaEngine(ownerUrl, async (engine) => {
    const outcome = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return outcome.appliedMigrationNames;
  }).catch((error: unknown) => {
    throw error instanceof RefusedScript ? explain(error, migrationsList) : error;
  });
}

/** Names the file and the line; nothing of the file is in the database, because each is one transaction. */
function explain({ script, reason }: RefusedScript, { migrationDirectories }: MigrationList): ExplainedFailure {
  const migration = migrationDirectories.find(
    ({ migrationFile: { content } }) => content.tag === "ok" && content.value === script,
  );
  const line = reason.position ? script.slice(0, Number(reason.position)).split("\n").length : null;
  const place = [`migration ${migration?.path ?? "unknown"}`, line && `line ${line}`].filter(Boolean).join(", ");
  return explainedFailure(`PostgreSQL refused ${place}: ${reason.message}`);
}

/**
 * A start that was killed in the middle of a migration leaves an open entry, and Prisma then refuses to go on. Each of
 * our files is one transaction, so an entry without an end means that nothing of it is there: it may be tried again.
 */
async function forgetRolledBackFailures(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') AS table_name");
  if (rows[0]?.table_name === null) return;
  await client.query("DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL");
}
