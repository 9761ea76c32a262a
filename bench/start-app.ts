import { runStack } from "../scripts/supervisor/run-stack";
import { readStackSettings } from "../scripts/supervisor/stack-settings";
import { stoppable } from "./at-end";
import type { BenchWorld } from "./bench-types";

const PORTS = {
  PORT: "3701",
  ENGINE_PORT: "8701",
  SANDBOX_PORT: "4701",
  SANDBOX_CONTROL_PORT: "4702",
  SANDBOX_SMTP_PORT: "4703",
};
const SIGNING_KEY = "ab".repeat(32);

export type RunningApp = {
  /** Address of the built app, without a slash at the end. */
  url: string;
  /** Trendyol's address and the control API of the sandbox; empty without one. */
  sandboxUrl: string;
  controlUrl: string;
  /** Process ids by part: app, engine, sandbox. */
  pidOf(part: "app" | "engine" | "sandbox"): number;
  stop(): Promise<void>;
};

/**
 * Runs what `npm start` runs (built app, engine, on wish the sandbox) as processes of their own on the figure's database. Everything
 * is as for a person, but for the log, which keeps errors only. The app is built first when its sources have changed.
 */
export async function startApp(
  world: BenchWorld,
  options: { engineDatabase: string; sandboxLatencyMs?: number },
): Promise<RunningApp> {
  const hasSandbox = options.sandboxLatencyMs !== undefined;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...PORTS,
    NODE_ENV: "development",
    DATABASE_URL: world.ownerUrl,
    DATABASE_APP_URL: world.appUrl,
    ENGINE_DATABASE_URL: await world.newDatabase(options.engineDatabase),
    AUTH_SECRET: world.authSecret,
    ENCRYPTION_KEYS: world.encryptionKeys,
    INNGEST_BASE_URL: "",
    INNGEST_EVENT_KEY: "bench",
    INNGEST_SIGNING_KEY: SIGNING_KEY,
    MARFA_DATA_DIR: `${world.folder}/${options.engineDatabase}`,
    MARFA_SANDBOX: hasSandbox ? "1" : "0",
    MARFA_DEMO: "0",
    PUBLIC_URL: "",
    LOG_LEVEL: "error",
    RELAY_INTERVAL_MS: "500",
    ...(hasSandbox ? { SANDBOX_LATENCY_MS: String(options.sandboxLatencyMs) } : {}),
  };
  const stack = await runStack({
    settings: readStackSettings(environment),
    secrets: {
      POSTGRES_PASSWORD: "",
      AUTH_SECRET: world.authSecret,
      ENCRYPTION_KEYS: world.encryptionKeys,
      INNGEST_EVENT_KEY: "bench",
      INNGEST_SIGNING_KEY: SIGNING_KEY,
    },
    mode: "production",
    say: world.say,
    onHopeless: (failure) => world.say(failure.message),
  });
  return {
    url: stack.appUrl.replace("localhost", "127.0.0.1"),
    sandboxUrl: stack.sandboxUrl ?? "",
    controlUrl: stack.sandboxControlUrl ?? "",
    pidOf: (part) => stack.children.find((child) => child.name === part)?.pid() ?? 0,
    stop: stoppable(() => stack.stop()),
  };
}
