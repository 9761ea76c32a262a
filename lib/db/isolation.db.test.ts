import type pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { aRowOf, insertOf, readTenantTables, seedEveryTable, type Table } from "./testing/seed-every-table";
import { asAppRole, asDatabaseOwner } from "./testing/test-database";

/** Tables that cross-tenant work may read, and those it may change. A new one is a decision, not an accident. */
const SYSTEM_READS = [
  "api_key",
  "channel_call",
  "connection",
  "idempotency_key",
  "image_file",
  "invitation",
  "listing_push",
  "membership",
  "order_package",
  "outbox_event",
  "push_batch",
  "sync_run",
  "tenant_archive",
];
const SYSTEM_CHANGES = ["connection", "outbox_event"];
const SYSTEM_REMOVES = ["channel_call", "idempotency_key", "outbox_event"];

type Rows = Awaited<ReturnType<typeof seedEveryTable>>;
let tables: Table[] = [];
let mine: Rows;
let foreign: Rows;
const idOf = (rows: Rows) => String(rows.get("tenant")?.id);

beforeAll(async () => {
  await asDatabaseOwner(async (owner) => {
    tables = await readTenantTables(owner);
    mine = await seedEveryTable(owner, tables);
    foreign = await seedEveryTable(owner, tables);
  });
});

type Setting = { tenant?: string; scope?: string };
type Outcome = { rows: number; refusal: null } | { rows: 0; refusal: string };

/** Runs one statement as the application, undoes it, and tells how many rows it touched or with which code it was refused. */
async function attempt(app: pg.Client, setting: Setting, sql: string, values: unknown[] = []): Promise<Outcome> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT set_config('app.tenant_id', $1, true), set_config('app.scope', $2, true)", [
      setting.tenant ?? "",
      setting.scope ?? "",
    ]);
    const { rowCount } = await app.query(sql, values);
    return { rows: rowCount ?? 0, refusal: null };
  } catch (error) {
    return { rows: 0, refusal: (error as { code?: string }).code ?? String(error) };
  } finally {
    await app.query("ROLLBACK");
  }
}

/** Runs the check for each table and gathers what is wrong, so that one failure names all tables. */
async function faultsOf(
  check: (app: pg.Client, table: Table) => Promise<string | null | (string | null)[]>,
): Promise<string[]> {
  return asAppRole(async (app) => {
    const faults: string[] = [];
    for (const table of tables) {
      for (const fault of [await check(app, table)].flat()) if (fault) faults.push(`${table.name}: ${fault}`);
    }
    return faults;
  });
}

const NO_RIGHT = "42501";
const NO_PARENT = "23503";

describe("the role of the application", () => {
  it("is no superuser, bypasses nothing, owns nothing and belongs to nobody who does", async () => {
    const { rows } = await asAppRole((app) =>
      app.query(`
        SELECT r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
               (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS tables,
               (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS functions
          FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`),
    );
    expect(rows).toEqual([
      {
        rolname: "marfa_app",
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        tables: 0,
        functions: 0,
      },
    ]);
  });

  it("cannot switch row level security off, nor read the history of migrations", async () => {
    await asAppRole(async (app) => {
      await expect(app.query("ALTER TABLE product DISABLE ROW LEVEL SECURITY")).rejects.toThrow();
      await expect(app.query("SET ROLE postgres")).rejects.toThrow();
      await expect(app.query("SET ROLE marfa_search")).rejects.toThrow();
      await expect(app.query("SELECT * FROM _prisma_migrations")).rejects.toThrow();
    });
  });
});

describe("every table with a tenant", () => {
  it("was found and seeded for both tenants", () => {
    expect(tables.length).toBeGreaterThanOrEqual(33);
    for (const { name } of tables) {
      expect([name, mine.get(name)?.tenant_id]).toEqual([name, idOf(mine)]);
      expect([name, foreign.get(name)?.tenant_id]).toEqual([name, idOf(foreign)]);
    }
  });

  it("has the tenant first in its primary key and in every unique key of its own words", async () => {
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query(`
        SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS key
          FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
         WHERE i.indisunique AND a.attname <> 'tenant_id'
           AND EXISTS (SELECT 1 FROM pg_attribute k WHERE k.attrelid = i.indrelid AND k.attname = 'tenant_id')
           AND i.indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
         ORDER BY 1`),
    );
    // The hash of a key, or of an invitation's link, is looked up before the tenant is known.
    expect(rows).toEqual([
      { table: "api_key", key: "api_key_key_hash_key" },
      { table: "invitation", key: "invitation_token_hash_key" },
    ]);
  });

  it("is under forced row level security, with a policy that compares the tenant", async () => {
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query(
        `
        SELECT c.relname FROM pg_class c
         WHERE c.relname = ANY ($1) AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                 SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant' AND p.polcmd = '*'
                    AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%app_tenant()%'))`,
        [[...tables.map(({ name }) => name), "tenant"]],
      ),
    );
    expect(rows).toEqual([]);
  });

  it("points at other rows only together with the tenant", () => {
    const outside = new Set(["tenant", "app_user"]);
    const loose = tables.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter(({ parent, columns, parentColumns }) =>
          outside.has(parent) ? false : !(columns[0] === "tenant_id" && parentColumns[0] === "tenant_id"),
        )
        .map(({ columns }) => `${name}(${columns})`),
    );
    expect(loose).toEqual([]);
  });

  it("shows a stranger's rows to nobody, and nothing at all without a tenant", async () => {
    const faults = await faultsOf(async (app, { name }) => {
      const all = await attempt(app, { tenant: idOf(mine) }, `SELECT 1 FROM ${name}`);
      const theirs = await attempt(app, { tenant: idOf(mine) }, `SELECT 1 FROM ${name} WHERE tenant_id = $1`, [
        idOf(foreign),
      ]);
      const none = await attempt(app, {}, `SELECT 1 FROM ${name}`);
      return [
        all.rows === 0 ? "the own row is not seen" : null,
        theirs.rows > 0 ? "foreign rows are seen" : null,
        none.rows > 0 ? "rows are seen without a tenant" : null,
      ];
    });
    expect(faults).toEqual([]);
  });

  it("lets nobody change or remove a stranger's rows", async () => {
    const faults = await faultsOf(async (app, { name }) => {
      const column = name === "stock_level" ? "updated_at" : "tenant_id";
      const theirs = [idOf(foreign)];
      const changed = await attempt(
        app,
        { tenant: idOf(mine) },
        `UPDATE ${name} SET ${column} = ${column} WHERE tenant_id = $1`,
        theirs,
      );
      const removed = await attempt(app, { tenant: idOf(mine) }, `DELETE FROM ${name} WHERE tenant_id = $1`, theirs);
      return [changed.rows > 0 ? "changed" : null, removed.rows > 0 ? "removed" : null];
    });
    expect(faults).toEqual([]);
  });

  it("takes no row for a stranger, neither new nor handed over", async () => {
    const faults = await faultsOf(async (app, table) => {
      const [insert, values] = insertOf(table.name, aRowOf(table, idOf(foreign), foreign));
      const placed = await attempt(app, { tenant: idOf(mine) }, insert, values);
      const handed = await attempt(app, { tenant: idOf(mine) }, `UPDATE ${table.name} SET tenant_id = $1`, [
        idOf(foreign),
      ]);
      return [
        placed.refusal === NO_RIGHT ? null : `insert: ${JSON.stringify(placed)}`,
        handed.refusal === NO_RIGHT ? null : `hand over: ${JSON.stringify(handed)}`,
      ];
    });
    expect(faults).toEqual([]);
  });

  it("cannot be linked to a stranger's row", async () => {
    const faults = await faultsOf(async (app, table) => {
      const found: (string | null)[] = [];
      for (const { columns, parent, parentColumns } of table.foreignKeys) {
        if (columns.length < 2) continue;
        const link = columns.at(-1) ?? "";
        const row = { ...aRowOf(table, idOf(mine), mine), [link]: foreign.get(parent)?.[parentColumns.at(-1) ?? ""] };
        const [insert, values] = insertOf(table.name, row);
        const linked = await attempt(app, { tenant: idOf(mine) }, insert, values);
        const isRefused = linked.refusal === NO_PARENT || linked.refusal === NO_RIGHT;
        found.push(isRefused ? null : `${link} → ${parent}: ${JSON.stringify(linked)}`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
});

describe("work that spans tenants", () => {
  it("sees and changes only the tables it is meant to", async () => {
    const scope = { scope: "system" };
    const open: Record<"reads" | "changes" | "removes", string[]> = { reads: [], changes: [], removes: [] };
    await faultsOf(async (app, { name }) => {
      const touch = name === "stock_level" ? "updated_at = updated_at" : "tenant_id = tenant_id";
      if ((await attempt(app, scope, `SELECT 1 FROM ${name}`)).rows > 0) open.reads.push(name);
      if ((await attempt(app, scope, `UPDATE ${name} SET ${touch}`)).rows > 0) open.changes.push(name);
      const removed = await attempt(app, scope, `DELETE FROM ${name}`);
      if (removed.rows > 0 || removed.refusal === NO_PARENT) open.removes.push(name);
      return null;
    });
    expect(open.reads.sort()).toEqual(SYSTEM_READS);
    expect(open.changes.sort()).toEqual(SYSTEM_CHANGES);
    expect(open.removes.sort()).toEqual(SYSTEM_REMOVES);
  });
});

describe("the tenant table itself", () => {
  it("shows, changes and makes only the own row", async () => {
    await asAppRole(async (app) => {
      const as = { tenant: idOf(mine) };
      const theirs = [idOf(foreign)];
      expect((await attempt(app, as, "SELECT 1 FROM tenant")).rows).toBe(1);
      expect((await attempt(app, as, "SELECT 1 FROM tenant WHERE id = $1", theirs)).rows).toBe(0);
      expect((await attempt(app, as, "UPDATE tenant SET name = 'x' WHERE id = $1", theirs)).rows).toBe(0);
      expect((await attempt(app, as, "DELETE FROM tenant WHERE id = $1", theirs)).rows).toBe(0);
      const made = "INSERT INTO tenant (id, slug, name) VALUES (gen_random_uuid(), 'stranger', 'x')";
      expect((await attempt(app, as, made)).refusal).toBe(NO_RIGHT);
      expect((await attempt(app, {}, "SELECT 1 FROM tenant")).rows).toBe(0);
      expect((await attempt(app, { scope: "system" }, "UPDATE tenant SET name = 'x'")).rows).toBe(0);
    });
  });
});

describe("search, which looks past the policies", () => {
  it.each([
    ["search_products", "product", "name"],
    ["search_listings", "listing", "title"],
    ["search_orders", "customer_order", "external_number"],
  ])("%s finds the own rows and never a stranger's", async (find, table, column) => {
    await asAppRole(async (app) => {
      const words = (rows: Rows) => [rows.get(table)?.[column]];
      const looking = `SELECT * FROM ${find}($1, 10)`;
      expect((await attempt(app, { tenant: idOf(mine) }, looking, words(mine))).rows).toBe(1);
      expect((await attempt(app, { tenant: idOf(mine) }, looking, words(foreign))).rows).toBe(0);
      expect((await attempt(app, {}, looking, words(mine))).rows).toBe(0);
    });
  });
});
