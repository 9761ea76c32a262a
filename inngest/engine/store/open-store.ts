import { readFile } from "node:fs/promises";
import pg from "pg";
import PgBoss from "pg-boss";
import { QUEUE } from "../engine-types";

/** Seconds after which a job whose process fell silent is given to somebody else; heartbeats renew it. */
export const LEASE_SECONDS = 10;

/** A connection inside one transaction. Has the shape that pg-boss asks of a foreign connection, too. */
export interface Tx {
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>;
  // biome-ignore lint/suspicious/noExplicitAny: the signature is pg-boss's own
  executeSql: (text: string, values: any[]) => Promise<{ rows: any[] }>;
}

export interface Store {
  boss: PgBoss;
  /** The table of pg-boss that holds our queue. */
  jobTable: string;
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>;
  /** Runs `work` in one transaction and again, up to five times, when the database reports a deadlock. */
  transaction: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

/**
 * Connects, creates or upgrades the engine's tables and the pg-boss queue, and returns the store. Safe to run in many
 * processes at once. Throws when the database cannot be reached.
 */
export async function openStore(databaseUrl: string, log: (line: string) => void): Promise<Store> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6, application_name: "inngest-engine" });
  pool.on("error", (error) => log(`database connection lost: ${error.message}`));
  try {
    return await prepareStore(pool, log);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function prepareStore(pool: pg.Pool, log: (line: string) => void): Promise<Store> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(prepared(text, values)) },
    schema: "engine_boss",
    // The engine claims, renews, expires and prunes by itself: pg-boss's own timers would only cost idle queries.
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => log(`queue: ${error.message}`));

  const jobTable = await whileAlone(pool, async (client) => {
    await client.query(await readFile(new URL("./schema.sql", import.meta.url), "utf8"));
    await boss.start();
    await boss.createQueue(QUEUE, {
      name: QUEUE,
      // A lease that ran out is no failed attempt, so the queue itself never gives a job up.
      retryLimit: 1_000_000_000,
      retryDelay: 0,
      expireInSeconds: LEASE_SECONDS,
      retentionDays: 3650,
    });
    return tuneJobTable(client);
  });

  return {
    boss,
    jobTable,
    query: (text, values) => pool.query(prepared(text, values)),
    transaction: (work) => transaction(pool, work),
    close: async () => {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

/** Two processes that start together must not create the same table twice. */
async function whileAlone<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  client.on("error", ignore);
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('engine.schema'))");
    return await work(client);
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtext('engine.schema'))").catch(ignore);
    client.off("error", ignore);
    client.release();
  }
}

/** A queue table lives on dead rows: vacuum it eagerly, and find expired leases without reading the sleeping jobs. */
async function tuneJobTable(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ partition_name: string }>(
    "SELECT partition_name FROM engine_boss.queue WHERE name = $1",
    [QUEUE],
  );
  const table = `engine_boss.${rows[0]!.partition_name}`;
  await client.query(
    `ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500)`,
  );
  await client.query(`CREATE INDEX IF NOT EXISTS engine_active_lease ON ${table} (started_on) WHERE state = 'active'`);
  return table;
}

/**
 * A connection that dies while it is lent out says so twice: to the running query, which is where it is handled, and as
 * an event that would end the process if nobody listened.
 */
const ignore = () => undefined;

const REPEATABLE = new Set(["40P01", "40001"]);

async function transaction<Result>(pool: pg.Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    client.on("error", ignore);
    let broken: Error | undefined;
    try {
      await client.query("BEGIN");
      const result = await work({
        query: (text, values) => client.query(prepared(text, values)),
        executeSql: (text, values) => client.query(prepared(text, values)),
      });
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => {
        broken = failure;
      });
      const code = (error as { code?: string }).code ?? "";
      if (attempt >= 5 || !REPEATABLE.has(code)) throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }
}

const names = new Map<string, string>();

/**
 * Gives every statement with parameters a name, so that each connection parses and plans it once. The engine has a few
 * dozen statements and repeats them all the time; planning pg-boss's would otherwise cost more than running them.
 */
function prepared(text: string, values: unknown[] | undefined): pg.QueryConfig {
  if (!values || values.length === 0) return { text };
  let name = names.get(text);
  if (!name) {
    name = `engine_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values };
}
