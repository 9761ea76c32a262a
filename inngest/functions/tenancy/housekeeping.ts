import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { pruneChannels } from "@/lib/channels/prune-channels";
import { pruneMails } from "@/lib/messaging/prune-mails";
import { pruneOutbox } from "@/lib/outbox/prune-outbox";
import { pruneArchives } from "@/lib/reports/prune-archives";
import { prunePlatform } from "@/lib/tenancy/prune-platform";

/** In the night: what has served its time is removed. */
export const housekeeping = inngest.createFunction(
  { id: "housekeeping", triggers: [cron("TZ=Europe/Bucharest 30 3 * * *")], singleton: { mode: "skip" }, retries: 2 },
  async ({ step }) => {
    await step.run("keys, logs, links and buckets", () => prunePlatform());
    await step.run("archives", () => pruneArchives());
    await step.run("batches and runs", () => pruneChannels());
    await step.run("mails", () => pruneMails());
    await step.run("outbox", async () => {
      while ((await pruneOutbox()) > 0);
    });
  },
);
