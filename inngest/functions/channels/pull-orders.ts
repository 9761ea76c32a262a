import { RetryAfterError } from "inngest";
import { inngest } from "@/inngest/client";
import { pullOrders } from "@/lib/channels/pull-orders";
import { isAppError } from "@/lib/core/errors";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 60;

/** Pulls the orders of one connection until the channel has nothing newer. The next minute asks again, so a failure may rest till then. */
export const pullOrdersFunction = inngest.createFunction(
  {
    id: "channels-orders-pull",
    triggers: [{ event: "channels/orders.requested" }],
    singleton: { key: "event.data.connectionId", mode: "skip" },
    retries: 1,
  },
  async ({ event, step }) => {
    const { tenantId, connectionId } = event.data as { tenantId: string; connectionId: string };
    let packages = 0;
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const outcome = await step.run(`pull ${slice}`, async () => {
        const tenant = await tenantForJob(tenantId, "orders");
        if (!tenant.mayWrite) return { packages: 0, more: false, waitSeconds: 0 };
        try {
          return await pullOrders(tenant, connectionId, { reason: "poll" });
        } catch (error) {
          // Health is noted on the connection already; a channel that is down is asked again with the next minute.
          if (isAppError(error)) return { packages: 0, more: false, waitSeconds: 0, code: error.code };
          throw new RetryAfterError("orders not pulled", "15s", { cause: error });
        }
      });
      packages += outcome.packages;
      if (!outcome.more) break;
      if (outcome.waitSeconds > 0) await step.sleep(`wait ${slice}`, `${Math.ceil(outcome.waitSeconds)}s`);
    }
    return packages;
  },
);
