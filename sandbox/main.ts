import { readSandboxEnv } from "./sandbox-env";
import { type RunningSandbox, startSandbox } from "./start-sandbox";

/** Runs the sandbox as its own process until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const env = readSandboxEnv();
  const sandbox = await startSandbox({
    port: env.SANDBOX_PORT,
    controlPort: env.SANDBOX_CONTROL_PORT,
    smtpPort: env.SANDBOX_SMTP_PORT,
    dataDir: env.SANDBOX_DATA_DIR,
    seed: env.SANDBOX_SEED,
    latencyMs: env.SANDBOX_LATENCY_MS,
  });
  const orderSeconds = env.SANDBOX_SAMPLE_ORDER_SECONDS;
  if (orderSeconds !== undefined) sandbox.control.changeSettings({ sampleShops: { orderSeconds } });
  generate(sandbox, readGenerate(env.SANDBOX_GENERATE));
  process.stdout.write(
    `Sandbox ready: Trendyol ${sandbox.apiUrl}/integration, control page ${sandbox.controlUrl}, mail on port ${sandbox.smtpPort}\n`,
  );
  const stop = () => {
    sandbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** `--generate 10000` on the command line, or SANDBOX_GENERATE. */
function readGenerate(fromEnv: number | undefined): number | undefined {
  const at = process.argv.indexOf("--generate");
  return at >= 0 ? Number(process.argv[at + 1]) : fromEnv;
}

function generate(sandbox: RunningSandbox, products: number | undefined): void {
  if (!products) return;
  const existing = sandbox.control.sellers().find((seller) => seller.sellerId === 1003);
  if (existing?.products === products) return;
  sandbox.control.seedSeller({
    sellerId: 1003,
    apiKey: "bench-key",
    apiSecret: "bench-secret",
    name: "Generat SRL",
    products,
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`The sandbox did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
