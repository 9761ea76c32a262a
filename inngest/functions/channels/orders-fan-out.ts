import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { listConnectionsToPull } from "@/lib/channels/list-connections-due";

const PER_SENDING = 500;

/** Each minute every active connection is asked for its orders: one event each, worked on side by side. */
export const ordersFanOut = inngest.createFunction(
  { id: "channels-orders-fan-out", triggers: [cron("* * * * *")], singleton: { mode: "skip" }, retries: 1 },
  async ({ step }) => {
    const due = await step.run("find connections", () => listConnectionsToPull());
    for (let at = 0; at < due.length; at += PER_SENDING) {
      await step.sendEvent(
        `ask from ${at}`,
        due.slice(at, at + PER_SENDING).map((data) => ({ name: "channels/orders.requested", data })),
      );
    }
    return due.length;
  },
);
