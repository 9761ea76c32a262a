import { inngest } from "@/inngest/client";
import { releaseExpiredHolds } from "@/lib/orders/release-expired-holds";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

/**
 * Wakes when the time for a successor of a dead package is over and frees what it still holds. Only haste: every pull does
 * the same, so a lost event costs a minute.
 */
export const releaseDeadPackage = inngest.createFunction(
  { id: "orders-release-dead-package", triggers: [{ event: "orders/package.died" }], retries: 2 },
  async ({ event, step }) => {
    const { tenantId, holdUntil } = event.data as { tenantId: string; holdUntil: string };
    // A moment later than the hold, so that it is over by the clock of the database's client too.
    await step.sleepUntil("until the hold is over", new Date(Date.parse(holdUntil) + 250));
    return step.run("release what is still held", async () =>
      releaseExpiredHolds(await tenantForJob(tenantId, "orders-release-dead-package")),
    );
  },
);
