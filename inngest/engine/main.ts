import { readEngineEnv } from "./engine-env";
import { startEngine } from "./start-engine";

/** Runs the engine as its own process until SIGTERM or SIGINT. Exit code 1 and one sentence when it cannot start. */
async function main(): Promise<void> {
  const say = (line: string) => process.stderr.write(`engine: ${line}\n`);
  const engine = await startEngine({ ...readEngineEnv(process.env), log: say });
  process.stdout.write(`engine: ready on ${engine.url}\n`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await engine.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
