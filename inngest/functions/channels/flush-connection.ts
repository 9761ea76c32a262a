import { inngest } from "@/inngest/client";
import { pullBeforePush } from "@/lib/channels/pull-before-push";
import { flushConnection } from "@/lib/channels/push/flush-connection";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 40;
/** How often a run waits for another one that is just sending, before it leaves the work to that one. */
const MOST_WAITS = 3;

/**
 * One flush: orders first, so that a piece sold a moment ago is not offered again, then everything that is due. Asked for by
 * the minute fan-out and, for haste, by the relay. Not a singleton: a run exists from the moment it is asked for, and one that waits for
 * its slot would swallow the next. The lease in the database lets one send at a time; a second one waits for it.
 */
export const flushConnectionFunction = inngest.createFunction(
  { id: "channels-flush", triggers: [{ event: "channels/flush.requested" }], retries: 1 },
  async ({ event, step }) => {
    const { tenantId, connectionId } = event.data as { tenantId: string; connectionId: string };
    let waits = 0;
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const outcome = await step.run(`send ${slice}`, async () => {
        const tenant = await tenantForJob(tenantId, "flush");
        if (slice === 1) await pullBeforePush(tenant, connectionId);
        return flushConnection(tenant, connectionId);
      });
      if (!outcome.claimed && waits < MOST_WAITS) {
        waits++;
        await step.sleep(`wait ${waits}`, "2s");
        continue;
      }
      if (!outcome.more) break;
    }
  },
);
