import type pg from "pg";

/**
 * Runs `fill` without the indexes for searching (GIN) and makes them anew from the rows afterwards: entering a million rows one by one
 * would take an hour, and what comes out is the same.
 */
export async function withoutSearchIndexes(owner: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE a.amname = 'gin' AND n.nspname = 'public'`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  await fill();
  await owner.query("SET maintenance_work_mem = '1GB'");
  for (const { definition } of rows) await owner.query(definition);
  await owner.query("RESET maintenance_work_mem");
}
