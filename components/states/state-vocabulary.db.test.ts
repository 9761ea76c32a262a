import { expect, it } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { STATES, type StateEntity } from "./state-vocabulary";

/** Columns whose words people see, and the part of the vocabulary that tells them. `null`: never shown as a state. */
const COLUMNS: Readonly<Record<string, StateEntity | null>> = {
  "connection.state": "connection",
  "customer_order.stage": "package",
  "listing.channel_status": "listing",
  "listing.link_state": "link",
  "listing_push.state": "push",
  "order_package.status": "package",
  "push_batch.state": "batch",
  "push_item.outcome": "send",
  "sync_run.state": "run",
  "reservation.state": null,
  "image_file.state": null,
  "tenant_archive.state": null,
};

it("has a word for every state that the database lets in", async () => {
  const found = await asDatabaseOwner(readStateColumns);
  // A new column of states is told here, or it reaches a screen as a bare code.
  expect([...found.keys()].filter((column) => !Object.hasOwn(COLUMNS, column))).toEqual([]);
  const missing: string[] = [];
  for (const [column, entity] of Object.entries(COLUMNS)) {
    if (!entity) continue;
    const codes = found.get(column) ?? [];
    expect(codes.length, column).toBeGreaterThan(2);
    for (const code of codes) if (!Object.hasOwn(STATES[entity], code)) missing.push(`${column}: ${entity}.${code}`);
  }
  expect(missing).toEqual([]);
});

type Owner = { query: <Row>(sql: string) => Promise<{ rows: Row[] }> };

/** The words of the CHECK of every column called state, status, stage or outcome. */
async function readStateColumns(owner: Owner): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ place: string; definition: string }>(`
    SELECT c.relname || '.' || a.attname AS place, pg_get_constraintdef(k.oid) AS definition
      FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
     WHERE k.contype = 'c' AND n.nspname = 'public' AND cardinality(k.conkey) = 1
       AND a.attname ~ '(^|_)(state|status|stage|outcome)$'`);
  return new Map(rows.map((row) => [row.place, Array.from(row.definition.matchAll(/'([a-z_]+)'::/g), (m) => m[1]!)]));
}
