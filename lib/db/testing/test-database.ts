import pg from "pg";
import { assertLocalDatabase } from "./assert-local-database";

/**
 * Lends a connection as the owner of this test file's database, for looking past row level security: at what another
 * tenant must not see, at the schema itself, or for breaking something on purpose. Everything else in a test connects
 * as the application does.
 */
export async function asDatabaseOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  return connected(process.env.DATABASE_URL ?? "", work);
}

/** Lends a bare connection as the application's own role `marfa_app`, with no tenant set. */
export async function asAppRole<T>(work: (app: pg.Client) => Promise<T>): Promise<T> {
  return connected(process.env.DATABASE_APP_URL ?? "", work);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  assertLocalDatabase(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
