import { randomUUID } from "node:crypto";
import type pg from "pg";

export type Column = { name: string; type: string; isNeeded: boolean };
/** `columns` of the child point at `parent`; the first is always the tenant. */
export type ForeignKey = { columns: string[]; parent: string; parentColumns: string[] };
export type Table = { name: string; columns: Column[]; foreignKeys: ForeignKey[] };
type Row = Record<string, unknown>;

/** What a CHECK of the database wants to see; a new table with such a column needs a line here. */
const FITTING: Record<string, Row> = {
  membership: { role: "owner" },
  invitation: { role: "clerk", accepted_by: null },
  connection: { channel: "trendyol" },
  listing: { channel_status: "on_sale", link_state: "linked" },
  listing_push: { field: "STOCK" },
  product_code: { kind: "SKU" },
  push_batch: { state: "sent" },
  sync_run: { kind: "initial" },
  stock_movement: { kind: "opening" },
  order_package: { status: "created" },
  order_address: { kind: "shipping" },
  tenant_archive: { locale: "ro" },
};

/** Every table of the schema that belongs to tenants, read from the database's own catalogue, parents before children. */
export async function readTenantTables(owner: pg.Client): Promise<Table[]> {
  const { rows: columns } = await owner.query(`
    SELECT c.relname AS table, a.attname AS name, t.typname AS type, a.attnotnull AND NOT a.atthasdef AS "isNeeded"
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND EXISTS (SELECT 1 FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'tenant_id' AND NOT k.attisdropped)
     ORDER BY c.relname, a.attnum`);
  const { rows: keys } = await owner.query(`
    SELECT k.conrelid::regclass::text AS table, k.confrelid::regclass::text AS parent,
           (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY u (c, n) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c) AS columns,
           (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY u (c, n) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c) AS "parentColumns"
      FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`);
  const tables = new Map<string, Table>();
  for (const { table, ...column } of columns) {
    const known: Table = tables.get(table) ?? { name: table, columns: [], foreignKeys: [] };
    known.columns.push(column);
    tables.set(table, known);
  }
  for (const { table, ...key } of keys) tables.get(table)?.foreignKeys.push(key);
  return inOrderOfBirth([...tables.values()]);
}

function inOrderOfBirth(tables: Table[]): Table[] {
  const names = new Set(tables.map(({ name }) => name));
  const ordered: Table[] = [];
  while (ordered.length < tables.length) {
    const born = new Set(ordered.map(({ name }) => name));
    const next = tables.filter(
      (table) =>
        !born.has(table.name) &&
        table.foreignKeys.every(({ parent }) => parent === table.name || !names.has(parent) || born.has(parent)),
    );
    if (next.length === 0) throw new Error("the tables point at each other in a circle");
    ordered.push(...next);
  }
  return ordered;
}

/** A row that fits a table: required columns and every link, the links leading to `parents`. Different at each call. */
export function aRowOf(table: Table, tenantId: string, parents: ReadonlyMap<string, Row>): Row {
  const row: Row = {};
  for (const { name, type, isNeeded } of table.columns) if (isNeeded) row[name] = fittingValue(type);
  for (const { columns, parent, parentColumns } of table.foreignKeys) {
    columns.forEach((column, index) => {
      row[column] = parents.get(parent)?.[parentColumns[index] ?? ""];
    });
  }
  return { ...row, ...FITTING[table.name], tenant_id: tenantId };
}

function fittingValue(type: string): unknown {
  if (type === "uuid") return randomUUID();
  if (type === "jsonb") return "{}";
  if (type === "bool") return false;
  if (type === "timestamptz") return new Date();
  if (/^(int|numeric|float)/.test(type)) return 1;
  return `x${randomUUID()}`;
}

/** INSERT of a row, with its parameters. */
export function insertOf(table: string, row: Row): [string, unknown[]] {
  const names = Object.keys(row);
  return [
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(row),
  ];
}

/** One tenant with at least one row in every table; answers a row of each, also of those that triggers filled. */
export async function seedEveryTable(owner: pg.Client, tables: readonly Table[]): Promise<Map<string, Row>> {
  const tenantId = randomUUID();
  const userId = randomUUID();
  await owner.query("INSERT INTO tenant (id, slug, name) VALUES ($1, $2, 'Seeded')", [tenantId, `t-${tenantId}`]);
  await owner.query("INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, 'Seeded', 'x')", [
    userId,
    `${userId}@marfa.test`,
  ]);
  const rows = new Map<string, Row>([
    ["tenant", { id: tenantId }],
    ["app_user", { id: userId }],
  ]);
  for (const table of tables) {
    const [sql, values] = insertOf(table.name, aRowOf(table, tenantId, rows));
    await owner.query(`${sql} ON CONFLICT DO NOTHING`, values).catch((error: Error) => {
      throw new Error(`${table.name} cannot be seeded (see FITTING in seed-every-table.ts): ${error.message}`);
    });
    const found = await owner.query(`SELECT * FROM ${table.name} WHERE tenant_id = $1 LIMIT 1`, [tenantId]);
    rows.set(table.name, found.rows[0]);
  }
  return rows;
}
