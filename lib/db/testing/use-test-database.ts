import pg from "pg";
import { afterAll, inject } from "vitest";
import { TEST_SETTINGS } from "../../../scripts/lib/test-settings";
import { appDatabaseUrl } from "../app-database-url";
import { assertLocalDatabase } from "./assert-local-database";
import { urlOfDatabase } from "./url-of-database";

// Runs before every database test file, before any module of the application is loaded: the file gets a fresh copy of
// the migrated template, and the settings of its process point at the copy.
const serverUrl = inject("testServerUrl");
assertLocalDatabase(serverUrl);
const database = `marfa_test_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}`;
await onServer(async (server) => {
  await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await copyTemplate(server);
});

const databaseUrl = urlOfDatabase(serverUrl, database);
Object.assign(process.env, TEST_SETTINGS, {
  NODE_ENV: "test",
  DATABASE_URL: databaseUrl,
  DATABASE_APP_URL: appDatabaseUrl({ databaseUrl, authSecret: TEST_SETTINGS.AUTH_SECRET }),
});

afterAll(() => onServer((server) => server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)));

/** A template can be copied only while nobody is connected to it; the autovacuum sometimes is, for a moment. */
async function copyTemplate(server: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await server.query(`CREATE DATABASE ${database} TEMPLATE ${inject("testTemplate")}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || attempt === 20) throw error;
      await server.query("SELECT pg_sleep(0.1)");
    }
  }
}

async function onServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
