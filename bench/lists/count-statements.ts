import { readFile, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { BenchWorld } from "../bench-types";

/** What the application asks besides pages: the relay looks at the outbox twice a second. */
const NOT_OF_A_PAGE = /outbox_is_waiting/;

/**
 * How many statements the application's role sent to the database while `work` ran, transaction control included, from the server's own
 * log: another process cannot be counted from within. To be called outside any measuring of time.
 */
export async function countStatements({ owner, folder }: BenchWorld, work: () => Promise<void>): Promise<number> {
  const file = `${folder}/postgres.log`;
  await setLog(owner, "all");
  try {
    // Two looks of the relay, so that what it says on its first look after a page is not counted as the page's.
    await pause(300);
    const from = (await stat(file)).size;
    await work();
    await pause(200);
    const log = (await readFile(file)).subarray(from).toString("utf8");
    return log
      .split("\n")
      .filter((line) => /^bench-log marfa_app .*LOG: {2}(execute|statement)/.test(line) && !NOT_OF_A_PAGE.test(line))
      .length;
  } finally {
    await setLog(owner, "none");
  }
}

async function setLog(owner: BenchWorld["owner"], what: "all" | "none"): Promise<void> {
  await owner.query("ALTER SYSTEM SET log_line_prefix = 'bench-log %u '");
  await owner.query(`ALTER SYSTEM SET log_statement = '${what}'`);
  await owner.query("SELECT pg_reload_conf()");
  await pause(200);
}
