import "server-only";
import { log } from "@/lib/core/log";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { pollBatches } from "./poll-batches";

export type AskedConnection = { tenantId: string; connectionId: string };
export type StillOpen = AskedConnection & { nextInSeconds: number };

/** So many at a time: they mostly wait for the channel, and the database must stay free for people. */
const AT_ONCE = 6;
/** One that answers slowly is not waited for; it goes on by itself, and is asked for again. */
const PATIENCE_MS = 4_000;
const ASK_AGAIN_SECONDS = 5;

/**
 * Asks for the due batch results of several connections, of any tenants, each on its own: a slow or failing one holds nobody up.
 * Answers those that still have open batches, with the seconds until the next question. A connection that failed is left out; the sweep of
 * the minute finds it.
 */
export async function pollConnections(connections: readonly AskedConnection[]): Promise<StillOpen[]> {
  const queue = [...new Map(connections.map((one) => [one.connectionId, one])).values()];
  const open: StillOpen[] = [];
  const worker = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const next = await Promise.race([askOne(one), patience()]);
      if (next !== null) open.push({ ...one, nextInSeconds: next });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return open;
}

async function askOne({ tenantId, connectionId }: AskedConnection): Promise<number | null> {
  try {
    return (await pollBatches(await tenantForJob(tenantId, "confirm"), connectionId)).nextInSeconds;
  } catch (error) {
    log.warn({ err: error, tenantId, connectionId }, "the results of a connection's batches were not read");
    return null;
  }
}

function patience(): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, ASK_AGAIN_SECONDS).unref();
  });
}
