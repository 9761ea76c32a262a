import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { advanceSampleShop } from "@/lib/channels/sample/advance-sample-shop";
import { listUnfinishedSampleShops } from "@/lib/channels/sample/list-unfinished-sample-shops";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_LOOKS = 60;

/** Fills the sample shop of one tenant: looks every two seconds whether the next part can be done. */
export const fillSampleShop = inngest.createFunction(
  {
    id: "sample-shop",
    triggers: [{ event: "channels/sample_shop.opened" }],
    singleton: { key: "event.data.tenantId", mode: "skip" },
    retries: 2,
  },
  async ({ event, step }) => {
    const { tenantId } = event.data as { tenantId: string };
    for (let look = 1; look <= MOST_LOOKS; look++) {
      const outcome = await step.run(`look ${look}`, async () =>
        advanceSampleShop(await tenantForJob(tenantId, "sample-shop")),
      );
      if (outcome === "ready") return outcome;
      await step.sleep(`wait ${look}`, "2s");
    }
    return "left to the sweep";
  },
);

/** Sample shops whose event got lost, or that took longer, are taken up again. */
export const sweepSampleShops = inngest.createFunction(
  { id: "sample-shops-sweep", triggers: [cron("* * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const unfinished = await step.run("find unfinished shops", () => listUnfinishedSampleShops());
    if (unfinished.length > 0) {
      await step.sendEvent(
        "take up",
        unfinished.map((data) => ({ name: "channels/sample_shop.opened", data })),
      );
    }
    return unfinished.length;
  },
);
