import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { tellEndedTrials } from "@/lib/tenancy/tell-ended-trials";
import { tellEndingTrials } from "@/lib/tenancy/tell-ending-trials";

/** Once an hour: companies whose trial ends soon or has ended are told, once each. */
export const trialClock = inngest.createFunction(
  { id: "trial-clock", triggers: [cron("0 * * * *")], singleton: { mode: "skip" }, retries: 2 },
  async ({ step }) => {
    await step.run("tell those whose trial ends soon", () => tellEndingTrials());
    await step.run("tell those whose trial ended", () => tellEndedTrials());
  },
);
