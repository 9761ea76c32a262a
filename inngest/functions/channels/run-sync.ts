import { inngest } from "@/inngest/client";
import { ensureWebhook } from "@/lib/channels/ensure-webhook";
import { advanceRun } from "@/lib/channels/runs/advance-run";
import { failRun } from "@/lib/channels/runs/fail-run";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 400;

/** Takes a long run on, a few seconds a step, until it is finished, paused or failed. A run longer than this is found by the sweep. */
export const runSync = inngest.createFunction(
  {
    id: "channels-run",
    triggers: [{ event: "channels/run.requested" }],
    singleton: { key: "event.data.runId", mode: "skip" },
    retries: 4,
    onFailure: async ({ event, error }) => {
      const { tenantId, runId } = event.data.event.data as { tenantId: string; runId: string };
      await failRun(await tenantForJob(tenantId, "run"), runId, error);
    },
  },
  async ({ event, step }) => {
    const { tenantId, connectionId, runId } = event.data as { tenantId: string; connectionId: string; runId: string };
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const outcome = await step.run(`slice ${slice}`, async () =>
        advanceRun(await tenantForJob(tenantId, "run"), runId),
      );
      if (outcome.waitSeconds > 0) await step.sleep(`wait ${slice}`, `${Math.ceil(outcome.waitSeconds)}s`);
      if (outcome.more) continue;
      if (outcome.state !== "completed") return outcome.state;
      await step.run("ask for webhooks", async () => ensureWebhook(await tenantForJob(tenantId, "run"), connectionId));
      return outcome.state;
    }
    return "left to the sweep";
  },
);
