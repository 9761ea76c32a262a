import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { explainedFailure } from "../lib/explained-failure";
import { endProcess, isSameProgram } from "../lib/processes";
import type { Say } from "../lib/run-command";
import { type RunRecord, readRunRecord, removeRunRecord } from "./run-record";

/** What a start finds in its data folder: it is ours now, or another start is running from it. */
export type DataDirectoryClaim =
  | { kind: "ours"; release: () => Promise<void> }
  | { kind: "running"; record: RunRecord };

/**
 * Makes this process the only one that runs databases from the folder. What an earlier start left behind when it was
 * killed (its lock, its processes) is cleaned away with a sentence.
 */
export async function claimDataDirectory(dataDirectory: string, say: Say): Promise<DataDirectoryClaim> {
  await mkdir(dataDirectory, { recursive: true });
  const lockFile = join(dataDirectory, "supervisor.pid");
  for (;;) {
    try {
      const lock = await open(lockFile, "wx", 0o644);
      await lock.writeFile(`${process.pid}\n`);
      await lock.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw explainedFailure(`Marfa cannot write to ${dataDirectory} (${(error as NodeJS.ErrnoException).code}).`);
      }
    }
    const holder = Number.parseInt(await readFile(lockFile, "utf8").catch(() => ""), 10);
    if (await isSupervisor(holder)) return { kind: "running", record: await recordOf(dataDirectory, holder) };
    say("The last run was cut off; cleaning up what it left.");
    await endLeftovers(dataDirectory);
    await rm(lockFile, { force: true });
  }
  return {
    kind: "ours",
    release: async () => {
      await removeRunRecord(dataDirectory);
      await rm(lockFile, { force: true });
    },
  };
}

/**
 * Makes sure that no server holds the database's files. PostgreSQL itself refuses to start while the process named in
 * its lock lives, also when that id belongs to somebody else by now; so the lock is looked at here, and explained.
 */
export async function clearDatabaseLock(postgresDirectory: string, say: Say): Promise<void> {
  const lockFile = join(postgresDirectory, "postmaster.pid");
  const text = await readFile(lockFile, "utf8").catch(() => null);
  if (text === null) return;
  const pid = Number.parseInt(text, 10);
  if (!(await isSameProgram(pid, "postgres"))) {
    say("The database was not stopped cleanly; removing its stale lock. It recovers by itself.");
    await rm(lockFile, { force: true });
    return;
  }
  if (!(await isSameProgram(pid, postgresDirectory))) {
    say("The database's lock names a process of another database; removing the stale lock.");
    await rm(lockFile, { force: true });
    return;
  }
  say(`A database left over from a run that was cut off still works here (process ${pid}); stopping it first.`);
  if (!(await endProcess(pid, "SIGINT", 30_000))) {
    throw explainedFailure(
      `Process ${pid} holds the database in ${postgresDirectory} and does not stop; end it and start again.`,
    );
  }
}

async function isSupervisor(pid: number): Promise<boolean> {
  return Number.isInteger(pid) && pid !== process.pid && (await isSameProgram(pid, "start.mjs"));
}

async function recordOf(dataDirectory: string, holder: number): Promise<RunRecord> {
  const record = await readRunRecord(dataDirectory);
  if (record) return record;
  throw explainedFailure(
    `Marfa is just starting from ${dataDirectory} (process ${holder}); wait for it, or stop it first.`,
  );
}

/** Ends the processes that the cut-off run had started, recognised by their command lines, the database last. */
async function endLeftovers(dataDirectory: string): Promise<void> {
  const record = await readRunRecord(dataDirectory);
  const marks: Record<string, string> = { app: "next", engine: "engine/main", sandbox: "sandbox/main" };
  for (const [name, pid] of Object.entries(record?.pids ?? {})) {
    const mark = marks[name];
    if (mark && (await isSameProgram(pid, mark)) && !(await endProcess(pid, "SIGTERM", 8_000))) {
      await endProcess(pid, "SIGKILL", 2_000);
    }
  }
  await removeRunRecord(dataDirectory);
}
