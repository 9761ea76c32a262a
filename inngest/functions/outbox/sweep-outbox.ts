import { cron } from "inngest";
import { inngest, sendToEngine } from "@/inngest/client";
import { pruneOutbox } from "@/lib/outbox/prune-outbox";
import { relayOutbox } from "@/lib/outbox/relay-outbox";

const MOST_ROUNDS = 50;

/** The guarantee behind the relay loops: once a minute everything that waits is sent, whoever died. */
export const sweepOutbox = inngest.createFunction(
  { id: "outbox-sweep", triggers: [cron("* * * * *")], singleton: { mode: "skip" }, retries: 0 },
  async ({ step }) => {
    await step.run("send what waits", async () => {
      for (let round = 0; round < MOST_ROUNDS && (await relayOutbox(sendToEngine)) > 0; round++);
    });
    await step.run("forget what was sent yesterday", () => pruneOutbox());
  },
);
