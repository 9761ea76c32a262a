import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { explainedFailure } from "./explained-failure";
import { type PostgresPlace, preparePostgresPlace } from "./postgres-place";
import { waitFor } from "./wait-for";

export type PostgresOptions = {
  /** Where the cluster lies; made on the first start. */
  dataDirectory: string;
  port: number;
  /** Password of the superuser `postgres`, set when the cluster is made. */
  password: string;
  logFile: string;
  /** Extra server settings, such as `fsync=off` for tests. An ordinary start gives none. */
  settings?: readonly string[];
  say?: (sentence: string) => void;
};

/** A cluster that is there and can be launched; more than once, one server at a time. */
export type PreparedPostgres = {
  readonly dataDirectory: string;
  launch(log: number): ChildProcess;
  answers(): Promise<boolean>;
  /** The superuser's address of one database of this server. */
  urlOf(database: string): string;
};

export type RunningPostgres = PreparedPostgres & {
  readonly pid: number;
  /** Ends sessions and stops cleanly ("fast shutdown"); all data is on disk afterwards. */
  stop(): Promise<void>;
};

/**
 * Gets PostgreSQL from the npm package ready for 127.0.0.1 and makes its cluster when there is none. Works as root too:
 * the server then runs as the system user `postgres`, made when missing. Throws an explained failure when it cannot.
 */
export async function preparePostgres(options: PostgresOptions): Promise<PreparedPostgres> {
  const place = await preparePostgresPlace(options.dataDirectory, options.say ?? (() => {}));
  if (!(await exists(join(place.dataDirectory, "PG_VERSION")))) await makeCluster(place, options);
  const urlOf = (database: string) =>
    `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  return {
    dataDirectory: place.dataDirectory,
    launch: (log) => launch(place, options, log),
    answers: () => answers(urlOf("postgres")),
    urlOf,
  };
}

/** Starts a server and waits until it answers; for those who do not need it watched. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const prepared = await preparePostgres(options);
  const log = openSync(options.logFile, "a");
  const child = prepared.launch(log);
  closeSync(log);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  await waitFor(async () => hasEnded() || (await prepared.answers()), { timeoutMs: 120_000, everyMs: 60 });
  if (hasEnded()) throw explainedFailure(`PostgreSQL did not start; its log tells why: ${options.logFile}`);
  return { ...prepared, pid: child.pid ?? 0, stop: () => stopPostgres(child) };
}

/** Makes the database when it is missing; true when this call made it. */
export async function createDatabaseUnlessThere(server: PreparedPostgres, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}

function launch(place: PostgresPlace, options: PostgresOptions, log: number): ChildProcess {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...(options.settings ?? [])];
  // Its own process group: Ctrl-C in the terminal must reach only the supervisor, which stops the app before the database.
  const child = spawn(
    place.postgres,
    ["-D", place.dataDirectory, "-p", String(options.port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...place.runAs, detached: true, stdio: ["ignore", log, log], cwd: place.dataDirectory },
  );
  child.on("error", () => {});
  return child;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The cluster is made beside its place and moved there when complete, so that a cut-off first start leaves no half. */
async function makeCluster(place: PostgresPlace, options: PostgresOptions): Promise<void> {
  const draft = `${place.dataDirectory}.new`;
  const passwordFile = `${place.dataDirectory}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (place.runAs) {
    await chown(draft, place.runAs.uid, place.runAs.gid);
    await chown(passwordFile, place.runAs.uid, place.runAs.gid);
  }
  try {
    await runInitdb(place, draft, passwordFile, options);
    await rm(place.dataDirectory, { recursive: true, force: true });
    await rename(draft, place.dataDirectory);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(place: PostgresPlace, draft: string, passwordFile: string, options: PostgresOptions) {
  const log = openSync(options.logFile, "a");
  // The built-in provider sorts by code point and folds Unicode case on every system alike; screens name an ICU
  // collation where people read an order. The libc part matters only to the trigram parser.
  const child = spawn(
    place.initdb,
    [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      `--locale=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.settings?.includes("fsync=off") ? ["--no-sync"] : []),
    ],
    { ...place.runAs, stdio: ["ignore", log, log], cwd: dirname(draft) },
  );
  closeSync(log);
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  if (code !== 0) throw explainedFailure(`The database could not be made; the log tells why: ${options.logFile}`);
}

async function stopPostgres(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await gone;
  clearTimeout(impatience);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
