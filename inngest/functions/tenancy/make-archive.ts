import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { advanceArchive } from "@/lib/reports/advance-archive";
import { failArchive } from "@/lib/reports/fail-archive";
import { listStandingArchives } from "@/lib/reports/list-standing-archives";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 300;

/** Makes the archive of one tenant, a few seconds a step. One longer than this is found by the sweep. */
export const makeArchive = inngest.createFunction(
  {
    id: "tenancy-archive",
    triggers: [{ event: "tenancy/archive.requested" }],
    singleton: { key: "event.data.archiveId", mode: "skip" },
    retries: 3,
    onFailure: async ({ event, error }) => {
      const { tenantId, archiveId } = event.data.event.data as { tenantId: string; archiveId: string };
      await failArchive(await tenantForJob(tenantId, "archive"), archiveId, error);
    },
  },
  async ({ event, step }) => {
    const { tenantId, archiveId } = event.data as { tenantId: string; archiveId: string };
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const { more } = await step.run(`slice ${slice}`, async () =>
        advanceArchive(await tenantForJob(tenantId, "archive"), archiveId),
      );
      if (!more) return slice;
    }
    return "left to the sweep";
  },
);

/** Archives that stand still are taken up again. */
export const sweepArchives = inngest.createFunction(
  { id: "tenancy-archives-sweep", triggers: [cron("*/5 * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const standing = await step.run("find those that stand still", () => listStandingArchives());
    if (standing.length > 0) {
      await step.sendEvent(
        "take up",
        standing.map((data) => ({ name: "tenancy/archive.requested", data })),
      );
    }
    return standing.length;
  },
);
