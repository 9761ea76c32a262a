import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ExplainedFailure, explainedFailure } from "../lib/explained-failure";
import { PROJECT_ROOT } from "../lib/project-root";
import { say } from "../lib/run-command";
import { readOrMakeSecrets } from "../lib/secrets";
import { assertDeploymentSettings } from "./app-environment";
import { claimDataDirectory } from "./claim-data-directory";
import { joinRunningStack } from "./join-running-stack";
import { prepareLogFile } from "./log-file";
import { makeDemo } from "./make-demo";
import { type RunRecord, writeRunRecord } from "./run-record";
import { type RunningStack, runStack } from "./run-stack";
import { readStackSettings, type StackSettings } from "./stack-settings";
import { welcomeScreen } from "./welcome-screen";

/**
 * `npm start` and `npm run dev`: runs the whole stack until Ctrl-C, SIGTERM or SIGHUP, and stops it in order.
 * Whatever goes wrong is told in a sentence; details are in the logs under the data folder.
 */
export async function startMarfa({ mode }: { mode: "production" | "development" }): Promise<void> {
  process.chdir(PROJECT_ROOT);
  if (existsSync(".env")) process.loadEnvFile(".env");
  // The terminal may be gone (closed window, cut pipe) while everything else still has to be stopped properly.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});

  let stopAsked: (reason: string | ExplainedFailure) => void = () => {};
  const untilStopped = new Promise<string | ExplainedFailure>((resolve) => {
    stopAsked = resolve;
  });
  let cleanUp: () => Promise<void> = async () => {};
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopAsked(signal));
  whenLauncherIsGone(() => stopAsked("SIGHUP"));
  process.on("uncaughtException", (error) => stopAsked(explainedFailure(`Unexpected: ${error.message}`)));
  process.on("unhandledRejection", (error) => stopAsked(explainedFailure(`Unexpected: ${String(error)}`)));

  const running = run(mode, stopAsked, (step) => {
    const earlier = cleanUp;
    cleanUp = async () => {
      await step();
      await earlier();
    };
  });
  const reason = await Promise.race([
    untilStopped,
    running.then(
      () => untilStopped,
      (error: unknown) => failureOf(error),
    ),
  ]);
  if (reason instanceof ExplainedFailure) process.stderr.write(`\n${reason.message}\n`);
  else say("\nStopping …");
  await cleanUp();
  if (!(reason instanceof ExplainedFailure)) say("Stopped. All data is kept.");
  process.exit(reason instanceof ExplainedFailure ? 1 : 0);
}

/**
 * npm runs us under a shell. When npm is told to stop, it stops that shell, and some shells pass nothing on: then our
 * parent becomes another one, and that is the only sign we get.
 */
function whenLauncherIsGone(act: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const launcher = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}

async function run(
  mode: "production" | "development",
  onHopeless: (failure: ExplainedFailure) => void,
  beforeExit: (step: () => Promise<void>) => void,
): Promise<void> {
  const settings = readStackSettings();
  assertDeploymentSettings(settings);
  const claim = await claimDataDirectory(settings.dataDirectory, say);
  if (claim.kind === "ours") beforeExit(claim.release);
  const actual = claim.kind === "ours" ? settings : joinRunningStack(settings, claim.record);
  const secrets = await readOrMakeSecrets(settings.dataDirectory);
  const supervisorLog = await prepareLogFile(settings.dataDirectory, "supervisor");
  const tell = (sentence: string) => {
    say(sentence);
    appendFileSync(supervisorLog, `${new Date().toISOString()} ${sentence}\n`);
  };

  let started: RunningStack | null = null;
  beforeExit(async () => started?.stop());
  const stack = await runStack({
    settings: actual,
    secrets,
    mode,
    say: tell,
    onHopeless,
    onProgress: async (progress) => {
      started = progress;
      if (claim.kind === "ours") await writeRunRecord(settings.dataDirectory, recordOf(actual, progress));
    },
  });
  const demo = actual.makesDemo ? await makeDemo(stack.environment, tell) : null;
  say(welcomeScreen(actual, stack, demo));
}

function recordOf(settings: StackSettings, stack: RunningStack): RunRecord {
  return {
    supervisorPid: process.pid,
    outsideDatabase: settings.databaseUrl !== undefined,
    ports: stack.ports,
    appUrl: stack.appUrl,
    inngestBaseUrl: stack.inngestBaseUrl,
    hasSandbox: settings.runsSandbox,
    pids: Object.fromEntries(stack.children.map((child) => [child.name, child.pid() ?? 0])),
  };
}

function failureOf(error: unknown): ExplainedFailure {
  if (error instanceof ExplainedFailure) return error;
  const log = join(readStackSettings().dataDirectory, "logs", "supervisor.log");
  try {
    appendFileSync(log, `${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`);
  } catch {
    // The folder of the logs may be the very thing that is missing.
  }
  return explainedFailure(
    `Marfa did not start: ${error instanceof Error ? error.message : String(error)} (details: ${log})`,
  );
}
