import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { listConnectionsToCompare } from "@/lib/channels/list-connections-due";
import { requestSync } from "@/lib/channels/runs/request-sync";
import { isAppError } from "@/lib/core/errors";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

/** The rolling read-back: each connection's stock and prices are compared with the channel about once a day, and differences heal. */
export const driftCheck = inngest.createFunction(
  { id: "channels-drift-check", triggers: [cron("7,22,37,52 * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const due = await step.run("find connections", () => listConnectionsToCompare());
    if (due.length === 0) return 0;
    await step.run("ask", async () => {
      for (const { tenantId, connectionId } of due) {
        try {
          await requestSync(await tenantForJob(tenantId, "drift"), connectionId, "drift");
        } catch (error) {
          // Paused or gone a moment ago: nothing to compare.
          if (!isAppError(error)) throw error;
        }
      }
    });
    return due.length;
  },
);
