import { inngest } from "@/inngest/client";
import { pullOrders } from "@/lib/channels/pull-orders";
import { flushConnection } from "@/lib/channels/push/flush-connection";
import { isAppError } from "@/lib/core/errors";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 40;

/**
 * One flush: orders first, so that a piece sold a moment ago is not offered again, then everything that is due. Asked for by
 * the minute fan-out and, for haste, by the relay.
 */
export const flushConnectionFunction = inngest.createFunction(
  {
    id: "channels-flush",
    triggers: [{ event: "channels/flush.requested" }],
    // Not a singleton: a run waits for its slot, and the next slot may be asked for before this one is through. Dropped, it would be
    // missed for eight seconds more. The lease in the database makes it exclusive; the limit only lets the second one wait its turn.
    concurrency: { key: "event.data.connectionId", limit: 1 },
    retries: 1,
  },
  async ({ event, step }) => {
    const { tenantId, connectionId } = event.data as { tenantId: string; connectionId: string };
    await step.run("pull orders", async () => {
      const tenant = await tenantForJob(tenantId, "flush");
      if (!tenant.mayWrite) return "trial ended";
      try {
        await pullOrders(tenant, connectionId, { reason: "flush" });
        return "pulled";
      } catch (error) {
        // A channel that limits or fails order reading must not stop stock from going out.
        if (isAppError(error)) return error.code;
        throw error;
      }
    });
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const outcome = await step.run(`send ${slice}`, async () =>
        flushConnection(await tenantForJob(tenantId, "flush"), connectionId),
      );
      if (!outcome.more) break;
    }
  },
);
