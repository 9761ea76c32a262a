import { inngest } from "@/inngest/client";
import { pollConnections } from "@/lib/channels/push/poll-connections";

const MOST_ROUNDS = 40;
/** What wants a longer wait than this is left to the sweep of the minute. */
const LONGEST_WAIT_SECONDS = 45;

type SentBatch = { tenantId: string; connectionId: string };

/**
 * Asks for the results of batches until all are settled or they want longer waits than a run should have. Those that were sent within
 * two seconds go together, whoever sent them: a hundred sellers that push all day long would otherwise keep the engine busy with
 * nothing but waking up. The two seconds are also the time that the channel gets before the first question.
 */
export const confirmBatches = inngest.createFunction(
  {
    id: "channels-confirm-batches",
    triggers: [{ event: "channels/batches.sent" }],
    batchEvents: { maxSize: 50, timeout: "2s" },
    retries: 2,
  },
  async ({ events, step }) => {
    let open = events.map((event) => event.data as SentBatch);
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const asked = open;
      const left = await step.run(`ask ${round}`, () => pollConnections(asked));
      const soon = left.filter(({ nextInSeconds }) => nextInSeconds <= LONGEST_WAIT_SECONDS);
      if (soon.length === 0) return;
      open = soon.map(({ tenantId, connectionId }) => ({ tenantId, connectionId }));
      const wait = Math.min(...soon.map(({ nextInSeconds }) => nextInSeconds));
      await step.sleep(`wait ${round}`, `${Math.max(1, Math.ceil(wait))}s`);
    }
  },
);
