import { env } from "@/lib/core/env";
import { prisma } from "@/lib/db/prisma";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";

/** Seller of the sandbox's hand-made shop. */
export const SHOP_KEYS = { sellerId: "1001", apiKey: "demo-key", apiSecret: "demo-secret" } as const;

/**
 * A Trendyol of this test alone, in memory, with instant batches and without limits; the application of this process is
 * pointed at it. Its pictures are at another origin (127.0.0.1 instead of localhost), where they are refused at once, unless
 * the test is about them. Stop it in `afterAll`.
 */
export async function aSandbox(options: { pictures?: boolean } = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox();
  const origin = options.pictures ? sandbox.apiUrl : sandbox.apiUrl.replace("127.0.0.1", "localhost");
  Object.assign(env, { TRENDYOL_BASE_URL: `${origin}/integration`, SANDBOX_TRENDYOL_URL: undefined });
  sandbox.control.changeSettings({
    limits: { enabled: false },
    batchDelayMs: { min: 0, max: 0 },
    awaitingMs: { min: 0, max: 0 },
    successorDelayMs: { min: 0, max: 0 },
    carrierMoves: false,
    shortStreamPages: true,
    ordersPaused: true,
  });
  return sandbox;
}

/** Fills all buckets of calls again, so that a test does not wait for minutes of a real seller's pace. */
export async function refillBudgets(): Promise<void> {
  await prisma().$executeRaw`DELETE FROM rate_budget`;
}
