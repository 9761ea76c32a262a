import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type ExplainedFailure, explainedFailure } from "../lib/explained-failure";
import type { Say } from "../lib/run-command";
import { waitFor } from "../lib/wait-for";
import { lastLines } from "./log-file";

export type ChildPlan = {
  /** What a person calls it: "app", "engine". */
  name: string;
  logFile: string;
  /** Launches one process; the supervisor calls it again when that one dies. */
  launch: (log: number) => ChildProcess;
  isHealthy: () => Promise<boolean>;
  healthyWithinMs: number;
  /** Pause before the second try of a restart; it doubles from there. */
  firstPauseMs?: number;
  stopSignal?: NodeJS.Signals;
  stopWithinMs?: number;
};

export type SupervisedChild = {
  readonly name: string;
  /** The process that runs now, or the last one that did. */
  pid(): number | null;
  /** Asks it to stop, waits, and ends it by force when it does not. Safe to call at any time. */
  stop(): Promise<void>;
};

/** So many starts in a row without ever being healthy mean that another one will not help. */
const HOPELESS_AFTER = 5;

/**
 * Starts a process, waits until it is healthy, and from then on starts it again whenever it dies, with growing pauses.
 * When it dies again and again without getting healthy, `onHopeless` is told and the child is left alone.
 * Throws an explained failure when the first start does not get healthy.
 */
export async function superviseChild(
  plan: ChildPlan,
  say: Say,
  onHopeless: (failure: ExplainedFailure) => void,
  onRelaunch: () => void = () => {},
): Promise<SupervisedChild> {
  let current: ChildProcess | null = null;
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    if (current) await stopProcess(current, plan.stopSignal ?? "SIGTERM", plan.stopWithinMs ?? 10_000);
  };

  current = launch(plan);
  if (!(await getsHealthy(plan, current))) {
    await stop();
    throw await failureOf(plan, "did not start");
  }
  void keepAlive();
  return { name: plan.name, pid: () => current?.pid ?? null, stop };

  async function keepAlive(): Promise<void> {
    for (let failures = 0; ; ) {
      if (current) await ended(current);
      if (isStopping) return;
      if (failures >= HOPELESS_AFTER) return onHopeless(await failureOf(plan, "stops again and again"));
      const waitMs = failures === 0 ? 200 : Math.min((plan.firstPauseMs ?? 500) * 2 ** failures, 10_000);
      say(`The ${plan.name} stopped by itself (${endOf(current)}); starting it again.`);
      await pause(waitMs);
      if (isStopping) return;
      current = launch(plan);
      onRelaunch();
      failures = (await getsHealthy(plan, current)) ? 0 : failures + 1;
      if (failures > 0 && !hasEnded(current)) await stopProcess(current, "SIGKILL", 5_000);
    }
  }
}

function launch(plan: ChildPlan): ChildProcess {
  const log = openSync(plan.logFile, "a");
  const child = plan.launch(log);
  closeSync(log);
  child.on("error", () => {});
  return child;
}

/** Launches a Node.js program in its own process group, so that Ctrl-C in the terminal reaches only the supervisor. */
export function launchNode(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string, log: number): ChildProcess {
  return spawn(process.execPath, args, { cwd, env, detached: true, stdio: ["ignore", log, log] });
}

async function getsHealthy(plan: ChildPlan, child: ChildProcess): Promise<boolean> {
  await waitFor(async () => hasEnded(child) || (await plan.isHealthy()), {
    timeoutMs: plan.healthyWithinMs,
    everyMs: 100,
  });
  return !hasEnded(child) && (await plan.isHealthy());
}

async function stopProcess(child: ChildProcess, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const gone = ended(child);
  signalGroup(child, signal);
  const impatience = setTimeout(() => signalGroup(child, "SIGKILL"), withinMs);
  await gone;
  clearTimeout(impatience);
}

/** To the whole group where there is one: a build or a server may have helpers of its own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function ended(child: ChildProcess): Promise<void> {
  return hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once("exit", () => resolve()));
}

function endOf(child: ChildProcess | null): string {
  if (child?.signalCode) return child.signalCode;
  return `exit code ${child?.exitCode ?? "unknown"}`;
}

async function failureOf(plan: ChildPlan, what: string): Promise<ExplainedFailure> {
  const tail = await lastLines(plan.logFile, 12);
  const details = tail ? `\n\n${tail.replaceAll(/^/gm, "  ")}\n` : "";
  return explainedFailure(`The ${plan.name} ${what}. Its log is ${plan.logFile}; the last lines:${details}`);
}
