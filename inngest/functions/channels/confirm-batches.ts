import { inngest } from "@/inngest/client";
import { pollBatches } from "@/lib/channels/push/poll-batches";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_ROUNDS = 40;

/** Asks for the results of a connection's batches until all are settled or they want longer waits than a run should have. */
export const confirmBatches = inngest.createFunction(
  {
    id: "channels-confirm-batches",
    triggers: [{ event: "channels/batches.sent" }],
    singleton: { key: "event.data.connectionId", mode: "skip" },
    retries: 2,
  },
  async ({ event, step }) => {
    const { tenantId, connectionId } = event.data as { tenantId: string; connectionId: string };
    await step.sleep("let the channel work", "2s");
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const left = await step.run(`ask ${round}`, async () =>
        pollBatches(await tenantForJob(tenantId, "confirm"), connectionId),
      );
      if (left.nextInSeconds === null || left.nextInSeconds > 45) return;
      await step.sleep(`wait ${round}`, `${Math.max(1, Math.ceil(left.nextInSeconds))}s`);
    }
  },
);
