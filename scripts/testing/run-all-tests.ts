import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ExplainedFailure } from "../lib/explained-failure";
import { PROJECT_ROOT } from "../lib/project-root";
import { startTestPostgres } from "../lib/test-postgres";
import { allChecks } from "./all-checks";
import { type Check, type Counts, endRunningCommands, TEST_LOGS } from "./check";

const SHOWN_LINES = 80;

/**
 * `npm test`: runs every check, step after step, on one throw-away PostgreSQL, goes on after a failure to show them
 * all, and ends with the one line "N passed, N failed". Exit code 1 when anything failed.
 */
export async function runAllTests(): Promise<void> {
  process.chdir(PROJECT_ROOT);
  rmSync(TEST_LOGS, { recursive: true, force: true });
  const started = Date.now();
  const postgres = await startTestPostgres();
  let isInterrupted = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      isInterrupted = true;
      endRunningCommands();
    });
  }

  const total: Counts = { passed: 0, failed: 0 };
  try {
    for (const step of allChecks(postgres.url)) {
      if (isInterrupted) break;
      print(`${step.map(({ name }) => name).join(" and ")} …\n`);
      for (const counts of await Promise.all(step.map(runCheck))) {
        total.passed += counts.passed;
        total.failed += counts.failed;
      }
    }
  } finally {
    await postgres.stop();
  }
  if (isInterrupted) total.failed += 1;
  print(`\nThe whole run took ${seconds(started)}${isInterrupted ? " and was interrupted" : ""}.\n`);
  print(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function runCheck(check: Check): Promise<Counts> {
  const started = Date.now();
  const log = join(TEST_LOGS, `${check.name}.log`);
  const { counts, problem } = await check.run(log).then(
    (counts) => ({ counts, problem: null }),
    (error: unknown) => ({ counts: { passed: 0, failed: 1 }, problem: messageOf(error) }),
  );
  const verdict = counts.failed === 0 ? "ok" : "FAILED";
  print(
    `  ${check.name.padEnd(12)}${verdict.padEnd(7)} ${counts.passed} good, ${counts.failed} bad, ${seconds(started)}\n`,
  );
  if (counts.failed > 0) print(indented(problem ?? tailOf(log)));
  return counts;
}

function tailOf(log: string): string {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  const head = lines.length > SHOWN_LINES ? [`(the whole log: ${relative(PROJECT_ROOT, log)})`] : [];
  return [...head, ...lines.slice(-SHOWN_LINES)].join("\n");
}

function messageOf(error: unknown): string {
  if (error instanceof ExplainedFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function indented(text: string): string {
  return `${text.replaceAll(/^/gm, "    ")}\n`;
}

function seconds(since: number): string {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

function print(text: string): void {
  process.stdout.write(text);
}
