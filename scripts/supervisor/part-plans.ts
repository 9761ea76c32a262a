import { join } from "node:path";
import type { PreparedPostgres } from "../lib/embedded-postgres";
import { PROJECT_ROOT } from "../lib/project-root";
import { NEXT_COMMAND } from "./build-app";
import { prepareLogFile } from "./log-file";
import type { StackPorts } from "./plan-ports";
import type { StackSettings } from "./stack-settings";
import { type ChildPlan, launchNode } from "./supervised-child";

const TYPESCRIPT = ["--import", "tsx"];

export function databasePlan(postgres: PreparedPostgres, logFile: string): ChildPlan {
  return {
    name: "database",
    logFile,
    launch: (log) => postgres.launch(log),
    isHealthy: () => postgres.answers(),
    healthyWithinMs: 120_000,
    stopSignal: "SIGINT",
    stopWithinMs: 30_000,
  };
}

export async function sandboxPlan(settings: StackSettings, ports: StackPorts): Promise<ChildPlan> {
  const environment = {
    ...settings.given,
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_CONTROL_PORT: String(ports.sandboxControl),
    SANDBOX_SMTP_PORT: String(ports.sandboxSmtp),
    SANDBOX_DATA_DIR: join(settings.dataDirectory, "sandbox"),
  };
  return {
    name: "sandbox",
    logFile: await prepareLogFile(settings.dataDirectory, "sandbox"),
    launch: (log) => launchNode([...TYPESCRIPT, "sandbox/main.ts"], environment, PROJECT_ROOT, log),
    isHealthy: () => answers(`http://127.0.0.1:${ports.sandboxControl}/control/health`),
    healthyWithinMs: 60_000,
  };
}

export async function enginePlan(
  settings: StackSettings,
  ports: StackPorts,
  appSettings: Record<string, string>,
  engineDatabaseUrl: string,
): Promise<ChildPlan> {
  const environment = {
    ...settings.given,
    ENGINE_PORT: String(ports.engine),
    ENGINE_DATABASE_URL: engineDatabaseUrl,
    ENGINE_APP_URLS: `http://127.0.0.1:${ports.app}/api/inngest`,
    INNGEST_EVENT_KEY: appSettings.INNGEST_EVENT_KEY,
    INNGEST_SIGNING_KEY: appSettings.INNGEST_SIGNING_KEY,
  };
  return {
    name: "engine",
    logFile: await prepareLogFile(settings.dataDirectory, "engine"),
    launch: (log) => launchNode([...TYPESCRIPT, "inngest/engine/main.ts"], environment, PROJECT_ROOT, log),
    isHealthy: () => answers(`http://127.0.0.1:${ports.engine}/health`),
    healthyWithinMs: 60_000,
    stopWithinMs: 15_000,
  };
}

export async function appPlan(
  settings: StackSettings,
  ports: StackPorts,
  appSettings: Record<string, string>,
  mode: "production" | "development",
): Promise<ChildPlan> {
  const command = mode === "production" ? "start" : "dev";
  const args = [NEXT_COMMAND, command, "--port", String(ports.app), "--hostname", settings.host];
  return {
    name: "app",
    logFile: await prepareLogFile(
      settings.dataDirectory,
      ports.app === settings.wantedPorts.app ? "app" : `app-${ports.app}`,
    ),
    launch: (log) => launchNode(args, { ...appSettings, NODE_ENV: mode }, PROJECT_ROOT, log),
    isHealthy: () => answers(`${localAppUrl(settings, ports)}/api/v1/health`),
    healthyWithinMs: 120_000,
    stopWithinMs: 8_000,
  };
}

/** Where this machine reaches the app: a server on all addresses is also on the loopback one. */
export function localAppUrl(settings: StackSettings, ports: StackPorts): string {
  const isEverywhere = settings.host === "0.0.0.0" || settings.host === "::" || settings.host === "localhost";
  return `http://${isEverywhere ? "127.0.0.1" : settings.host}:${ports.app}`;
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  await answer?.body?.cancel().catch(() => {});
  return answer?.ok === true;
}
