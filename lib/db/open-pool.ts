import pg from "pg";

/**
 * The connections of one process to its database. A line that the database cuts while nobody asks anything on it is given up in silence,
 * and whoever asks next gets another or learns of it from the answer. The pool itself listens only to those that lie idle: one that was
 * cut in the moment in which it was handed out would end the whole process.
 */
export function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis: 30_000 });
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
