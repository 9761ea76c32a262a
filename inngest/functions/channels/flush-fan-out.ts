import { inngest } from "@/inngest/client";
import { listConnectionsToFlush, listConnectionsToPoll } from "@/lib/channels/push/list-due-connections";

/** The guarantee behind every push: each minute, whoever has something to send or to hear gets one event. */
export const flushFanOut = inngest.createFunction(
  { id: "channels-flush-fan-out", triggers: [{ cron: "* * * * *" }], retries: 1 },
  async ({ step }) => {
    const due = await step.run("find due connections", async () => ({
      flush: await listConnectionsToFlush(),
      poll: await listConnectionsToPoll(),
    }));
    if (due.flush.length > 0)
      await step.sendEvent(
        "flush",
        due.flush.map((data) => ({ name: "channels/flush.requested", data })),
      );
    if (due.poll.length > 0)
      await step.sendEvent(
        "confirm",
        due.poll.map((data) => ({ name: "channels/batches.sent", data })),
      );
    return { flush: due.flush.length, poll: due.poll.length };
  },
);
