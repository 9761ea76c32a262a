import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { urlOfDatabase } from "../../lib/db/testing/url-of-database";
import { migrateDatabase } from "./migrate-database";
import { PROJECT_ROOT } from "./project-root";

// The owner that docs/deploy.md asks for: no superuser, and not allowed to pass row level security.
const owner = `marfa_plain_${process.pid}`;
const database = owner;
const MIGRATIONS = join(PROJECT_ROOT, "prisma", "migrations");
const ROLES = ["marfa_app", "marfa_search", "marfa_figures"];

async function onServer<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOfDatabase(inject("testServerUrl"), name) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(user: string): string {
  const url = new URL(urlOfDatabase(inject("testServerUrl"), database));
  url.username = user;
  url.password = "plain";
  return url.href;
}

/** The migrations up to a name, without it. */
function migrationsBefore(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "marfa-migrations-"));
  for (const one of readdirSync(MIGRATIONS)) {
    if (one < name) cpSync(join(MIGRATIONS, one), join(folder, one), { recursive: true });
  }
  return folder;
}

beforeAll(() =>
  onServer("postgres", async (server) => {
    await server.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'plain'`);
    await server.query(`GRANT SET ON PARAMETER "app.scope" TO ${owner}`);
    // On this server others made them already.
    await server.query(`GRANT ${ROLES.join(", ")} TO ${owner} WITH ADMIN OPTION`);
    await server.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  }),
);

afterAll(() =>
  onServer("postgres", async (server) => {
    await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await server.query(`DROP ROLE IF EXISTS ${owner}_app`);
    await server.query(`DROP OWNED BY ${owner}`);
    await server.query(`DROP ROLE ${owner}`);
  }),
);

const migrated = (folder?: string) => migrateDatabase(urlOf(owner), urlOf(`${owner}_app`), folder);
/** A company with a connection of the same id. */
const A_COMPANY = `
  WITH made AS (INSERT INTO tenant (id, slug, name) VALUES (uuidv7(), $1, 'Una SRL') RETURNING id)
  INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, push_started_at)
  SELECT id, id, 'trendyol', 'T', 'RO', '1', 'x', $2::timestamptz FROM made`;

it("migrates as an owner that is no superuser: no row without its connection stays, and what was said by sending is said", async () => {
  await migrated(migrationsBefore("20261124113000"));
  await onServer(database, async (client) => {
    await client.query(A_COMPANY, ["sends", "2026-11-20T10:00:00Z"]);
    await client.query(A_COMPANY, ["waits", null]);
  });
  await migrated(migrationsBefore("20261124210000"));
  await onServer(database, async (client) => {
    await client.query(A_COMPANY, ["later", "9999-12-31T00:00:00Z"]);
    for (const connection of ["id", "uuidv7()"]) {
      await client.query(
        `INSERT INTO channel_call (tenant_id, connection_id, at, endpoint, method, ms, outcome) SELECT id, ${connection}, now(), 'orders', 'GET', 1, 'ok' FROM tenant WHERE slug = 'later'`,
      );
      await client.query(
        `INSERT INTO inbound_event (tenant_id, connection_id, kind, external_key, raw) SELECT id, ${connection}, 'package', 'k', '{}' FROM tenant WHERE slug = 'later'`,
      );
      await client.query(
        `INSERT INTO push_batch (tenant_id, id, connection_id, body_hash, item_count, state) SELECT id, uuidv7(), ${connection}, 'h', 1, 'sending' FROM tenant WHERE slug = 'later'`,
      );
    }
  });
  await migrated();
  const { rows } = await onServer(database, (client) =>
    client.query(`
      SELECT (SELECT count(*)::int FROM channel_call) AS calls, (SELECT count(*)::int FROM inbound_event) AS events,
             (SELECT count(*)::int FROM push_batch) AS batches,
             (SELECT array_agg(t.slug ORDER BY t.slug) FROM connection c JOIN tenant t ON t.id = c.tenant_id
               WHERE c.settings_confirmed_at = c.push_started_at) AS confirmed,
             (SELECT count(*)::int FROM connection WHERE settings_confirmed_at IS NOT NULL) AS "allConfirmed",
             (SELECT count(*)::int FROM pg_class WHERE relowner = '${owner}'::regrole AND relrowsecurity AND relforcerowsecurity
                 AND relname IN ('connection', 'channel_call', 'inbound_event', 'push_batch')) AS forced`),
  );
  expect(rows[0]).toEqual({ calls: 1, events: 1, batches: 1, confirmed: ["sends"], allConfirmed: 1, forced: 4 });
});
