import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { listSilentRuns } from "@/lib/channels/list-connections-due";

/** Runs whose event got lost, or whose process died, are taken up again. */
export const sweepRuns = inngest.createFunction(
  { id: "channels-runs-sweep", triggers: [cron("* * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const silent = await step.run("find silent runs", () => listSilentRuns());
    if (silent.length > 0) {
      await step.sendEvent(
        "take up",
        silent.map((data) => ({ name: "channels/run.requested", data })),
      );
    }
    return silent.length;
  },
);
