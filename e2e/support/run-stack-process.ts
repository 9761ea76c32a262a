import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEST_SETTINGS } from "../../scripts/lib/test-settings";
import { runStack } from "../../scripts/supervisor/run-stack";
import { readStackSettings } from "../../scripts/supervisor/stack-settings";
import { writePids } from "./processes";
import type { StackInfo } from "./stack-info";

const FIRST_PORT = 3201;

/**
 * The stack under test as its own process: the very parts that `npm start` runs, the embedded database among them (so
 * that a test may kill it), on free ports and a temporary data folder. Prints one JSON line when all of it answers, and
 * ends when its standard input closes.
 */
async function main(): Promise<void> {
  const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  const dataDirectory = await mkdtemp(join(tmpdir(), "marfa-e2e-"));
  // The database runs as a user of its own, who must be able to pass.
  await chmod(dataDirectory, 0o711);
  const stack = await runStack({
    settings: readStackSettings({
      ...(process.env as Record<string, string>),
      ...TEST_SETTINGS,
      NODE_ENV: "development",
      MARFA_DATA_DIR: dataDirectory,
      DATABASE_URL: "",
      ENGINE_DATABASE_URL: "",
      DATABASE_APP_URL: "",
      INNGEST_BASE_URL: "",
      MARFA_SANDBOX: "1",
      MARFA_DEMO: "0",
      PUBLIC_URL: "",
      PORT: String(FIRST_PORT),
      MARFA_POSTGRES_PORT: "54620",
      ENGINE_PORT: "8311",
      SANDBOX_PORT: "4050",
      SANDBOX_CONTROL_PORT: "4051",
      SANDBOX_SMTP_PORT: "4052",
    }),
    secrets: { ...TEST_SETTINGS, POSTGRES_PASSWORD: "test" },
    mode: "production",
    say,
    onHopeless: (failure) => {
      say(failure.message);
      process.exit(1);
    },
    onProgress: ({ children }) => writePids(dataDirectory, children),
  });

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await stack.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    process.exit(0);
  };
  process.stdin.on("close", stop).resume();
  process.on("SIGTERM", stop).on("SIGINT", stop);

  await hurrySandbox(stack.sandboxControlUrl ?? "");
  const info: StackInfo = {
    appUrl: stack.appUrl,
    sandboxUrl: stack.sandboxUrl ?? "",
    sandboxControlUrl: stack.sandboxControlUrl ?? "",
    databaseUrl: stack.environment.DATABASE_URL ?? "",
    environment: stack.environment,
    dataDirectory,
  };
  process.stdout.write(`${JSON.stringify(info)}\n`);
}

/** The outside world answers quickly, and nothing in it happens by itself: each story brings its own orders. */
async function hurrySandbox(controlUrl: string): Promise<void> {
  const quick = { min: 100, max: 400 };
  const settings = {
    batchDelayMs: quick,
    awaitingMs: quick,
    successorDelayMs: quick,
    webhookDelayMs: quick,
    autoOrders: {},
    sampleShops: { orderSeconds: 0 },
  };
  const answer = await fetch(`${controlUrl}/control/settings`, { method: "POST", body: JSON.stringify(settings) });
  if (!answer.ok) throw new Error(`The sandbox refused its settings: ${await answer.text()}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
