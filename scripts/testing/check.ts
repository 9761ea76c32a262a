import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";

export type Counts = { passed: number; failed: number };

export type Check = {
  /** One word for the progress line. */
  name: string;
  run: (log: string) => Promise<Counts>;
};

export type CommandOutcome = { code: number | null };

/** Folder of the logs and reports of the last test run. */
export const TEST_LOGS = join(PROJECT_ROOT, "test-results", "logs");

const running = new Set<number>();

/** Runs a command from the root; all it prints goes to the log file. */
export function runLogged(
  args: readonly string[],
  log: string,
  env: Record<string, string> = {},
): Promise<CommandOutcome> {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "a");
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", file, file],
    detached: true,
  });
  if (child.pid) running.add(child.pid);
  return new Promise((resolve) => {
    child.on("error", () => resolve({ code: null }));
    child.on("close", (code) => {
      if (child.pid) running.delete(child.pid);
      resolve({ code });
    });
  });
}

/** Ends what still runs, when the person does not want to wait for it. */
export function endRunningCommands(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has ended by itself in this very moment.
    }
  }
}

/** A program of a dependency, by the path of its entry under node_modules. */
export function programOf(path: string): string {
  return join(PROJECT_ROOT, "node_modules", path);
}

/** A check that is one thing: it holds or it does not. */
export function wholeCheck(name: string, args: readonly string[]): Check {
  return {
    name,
    run: async (log) => ((await runLogged(args, log)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

export function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
