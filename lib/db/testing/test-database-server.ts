import { createHash } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { ensureGeneratedClient } from "../../../scripts/lib/ensure-generated-client";
import { migrateDatabase, readMigrations } from "../../../scripts/lib/migrate-database";
import { startTestPostgres } from "../../../scripts/lib/test-postgres";
import { TEST_SETTINGS } from "../../../scripts/lib/test-settings";
import { appDatabaseUrl } from "../app-database-url";
import { assertLocalDatabase } from "./assert-local-database";
import { urlOfDatabase } from "./url-of-database";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser address of the test server. */
    testServerUrl: string;
    /** The migrated database that every test file gets a copy of. */
    testTemplate: string;
  }
}

/**
 * Once per run: a PostgreSQL for tests (the one of TEST_DATABASE_URL when given), and in it one migrated template
 * database. The template is named after the migrations, so a server that lives on is migrated only when they change.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureGeneratedClient();
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? null : await startTestPostgres();
  const serverUrl = given ?? own?.url ?? "";
  assertLocalDatabase(serverUrl);
  try {
    project.provide("testServerUrl", serverUrl);
    project.provide("testTemplate", await ensureTemplate(serverUrl));
  } catch (error) {
    await own?.stop();
    throw error;
  }
  return async () => {
    await own?.stop();
  };
}

async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `marfa_template_${await fingerprintOfMigrations()}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query("SELECT pg_advisory_lock(7116470269)");
    const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${draft}`);
    const databaseUrl = urlOfDatabase(serverUrl, draft);
    await migrateDatabase(databaseUrl, appDatabaseUrl({ databaseUrl, authSecret: TEST_SETTINGS.AUTH_SECRET }));
    await server.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await server.end();
  }
}

async function fingerprintOfMigrations(): Promise<string> {
  const { migrationDirectories } = await readMigrations();
  return createHash("sha256").update(JSON.stringify(migrationDirectories)).digest("hex").slice(0, 16);
}
