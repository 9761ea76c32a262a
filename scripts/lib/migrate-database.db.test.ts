import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { urlOfDatabase } from "../../lib/db/testing/url-of-database";
import { migrateDatabase } from "./migrate-database";

const databases: string[] = [];
const role = `marfa_try_${process.pid}`;

async function onServer<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOfDatabase(inject("testServerUrl"), database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function anEmptyDatabase() {
  const name = `marfa_migrate_${process.pid}_${databases.length}`;
  databases.push(name);
  await onServer("postgres", (server) => server.query(`CREATE DATABASE ${name}`));
  const ownerUrl = urlOfDatabase(inject("testServerUrl"), name);
  const appUrl = new URL(ownerUrl);
  appUrl.username = role;
  appUrl.password = "first";
  return { name, ownerUrl, appUrl };
}

function migrations(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "marfa-migrations-"));
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

const WITH_FUNCTION = `
CREATE TABLE thing (id int PRIMARY KEY);
CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;
DO $$ BEGIN PERFORM 1; END $$;
`;

afterAll(async () => {
  await onServer("postgres", async (server) => {
    for (const name of databases) await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.query(`DROP ROLE IF EXISTS ${role}`);
  });
});

describe("migrateDatabase", () => {
  it("applies files with function bodies, in order, once, and keeps Prisma's history with its checksums", async () => {
    const { name, ownerUrl, appUrl } = await anEmptyDatabase();
    const folder = migrations({
      "20260102_second": "ALTER TABLE thing ADD COLUMN name text;",
      "20260101_first": WITH_FUNCTION,
    });
    expect(await migrateDatabase(ownerUrl, appUrl.href, folder)).toEqual(["20260101_first", "20260102_second"]);
    expect(await migrateDatabase(ownerUrl, appUrl.href, folder)).toEqual([]);
    const { rows } = await onServer(name, (client) =>
      client.query(
        "SELECT migration_name, checksum, finished_at IS NOT NULL AS done, answer() FROM _prisma_migrations ORDER BY 1",
      ),
    );
    expect(rows[0]).toEqual({
      migration_name: "20260101_first",
      checksum: createHash("sha256").update(WITH_FUNCTION).digest("hex"),
      done: true,
      answer: 42,
    });
  });

  it("lets many processes start at once: one applies, the others find it done", async () => {
    const { ownerUrl, appUrl } = await anEmptyDatabase();
    const folder = migrations({ "20260101_first": WITH_FUNCTION });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(ownerUrl, appUrl.href, folder)));
    expect(outcomes.flat()).toEqual(["20260101_first"]);
  });

  it("undoes a file that fails as a whole, says where, and takes it when it is mended", async () => {
    const { name, ownerUrl, appUrl } = await anEmptyDatabase();
    const broken = migrations({
      "20260101_first": "CREATE TABLE half (id int);\nCREATE TABLE nonsense (id wrong_type);",
    });
    await expect(migrateDatabase(ownerUrl, appUrl.href, broken)).rejects.toThrow(
      'PostgreSQL refused migration 20260101_first, line 2: type "wrong_type" does not exist',
    );
    expect((await onServer(name, (client) => client.query("SELECT to_regclass('half') AS half"))).rows).toEqual([
      { half: null },
    ]);
    const mended = migrations({ "20260101_first": "CREATE TABLE half (id int);" });
    expect(await migrateDatabase(ownerUrl, appUrl.href, mended)).toEqual(["20260101_first"]);
  });

  it("lets the application's role in with the password of its address, also after that has changed", async () => {
    const { ownerUrl, appUrl } = await anEmptyDatabase();
    const folder = migrations({});
    for (const password of ["first", 'it\'s "second" %']) {
      appUrl.password = encodeURIComponent(password);
      await migrateDatabase(ownerUrl, appUrl.href, folder);
      const client = new pg.Client({ connectionString: appUrl.href });
      await client.connect();
      expect((await client.query("SELECT current_user AS name")).rows).toEqual([{ name: role }]);
      await client.end();
    }
  });

  it("refuses a role that could see every tenant", async () => {
    const { ownerUrl, appUrl } = await anEmptyDatabase();
    await onServer("postgres", (server) => server.query(`ALTER ROLE ${role} BYPASSRLS`));
    await expect(migrateDatabase(ownerUrl, appUrl.href, migrations({}))).rejects.toThrow(
      /can bypass row level security/,
    );
    await onServer("postgres", (server) => server.query(`ALTER ROLE ${role} NOBYPASSRLS`));
  });
});
