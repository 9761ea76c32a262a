import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { listConnectionsToDeltaSync } from "@/lib/channels/list-connections-due";
import { requestSync } from "@/lib/channels/runs/request-sync";
import { isAppError } from "@/lib/core/errors";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const PER_STEP = 200;

/** Each quarter of an hour every catalogue is asked for what changed: one run per connection, made here, taken on elsewhere. */
export const deltaSync = inngest.createFunction(
  { id: "channels-delta-sync", triggers: [cron("*/15 * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const due = await step.run("find connections", () => listConnectionsToDeltaSync());
    for (let at = 0; at < due.length; at += PER_STEP) {
      await step.run(`ask from ${at}`, async () => {
        for (const { tenantId, connectionId } of due.slice(at, at + PER_STEP)) {
          try {
            await requestSync(await tenantForJob(tenantId, "delta"), connectionId, "catalogue");
          } catch (error) {
            // Paused or gone a moment ago: nothing to ask for.
            if (!isAppError(error)) throw error;
          }
        }
      });
    }
    return due.length;
  },
);
