import { setTimeout as pause } from "node:timers/promises";
import { advanceRun } from "../../lib/channels/runs/advance-run";
import { getRun } from "../../lib/channels/runs/get-run";
import { requestSync } from "../../lib/channels/runs/request-sync";
import { prisma } from "../../lib/db/prisma";
import { tenantForJob } from "../../lib/tenancy/tenant-for-job";
import type { SyncTook } from "./run-sync-process";

/** Takes one initial sync from its request to its end, step after step as the engine would, and prints what it took. */
async function main(tenantId: string, connectionId: string): Promise<void> {
  const tenant = await tenantForJob(tenantId, "bench");
  const megabytes = () => process.memoryUsage().rss / 1_048_576;
  const startMb = megabytes();
  let peakMb = startMb;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, megabytes());
  }, 20);
  const started = performance.now();
  const { runId } = await requestSync(tenant, connectionId, "initial");
  for (;;) {
    const outcome = await advanceRun(tenant, runId);
    if (!outcome.more) break;
    if (outcome.waitSeconds > 0) await pause(outcome.waitSeconds * 1000);
  }
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const run = await getRun(tenant, connectionId, runId);
  const listings = run.phases
    .filter(({ name }) => name === "approved" || name === "unapproved")
    .reduce((sum, { done }) => sum + done, 0);
  const took: SyncTook = { state: run.state, seconds, listings, peakMb, startMb };
  process.stdout.write(JSON.stringify(took));
  await prisma().$disconnect();
}

await main(process.argv[2] ?? "", process.argv[3] ?? "");
