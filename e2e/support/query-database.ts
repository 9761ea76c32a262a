import pg from "pg";
import type { StackInfo } from "./stack-info";

/** Looks behind the screen, as the owner of the database: for what no page and no API tells, and for checking invariants. */
export async function queryDatabase<Row extends pg.QueryResultRow>(
  { databaseUrl }: Pick<StackInfo, "databaseUrl">,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
