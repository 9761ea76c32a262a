import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { sendDueMails } from "@/lib/messaging/send-mail";

const MOST_ROUNDS = 20;

/** Sends mails as soon as one is asked for; the sweep of each minute takes what was left over or has to be tried again. */
export const sendMails = inngest.createFunction(
  {
    id: "mails-send",
    triggers: [{ event: "mail.requested" }, cron("* * * * *")],
    concurrency: { limit: 2 },
    retries: 0,
  },
  async ({ step }) => {
    await step.run("send mails that are due", async () => {
      for (let round = 0; round < MOST_ROUNDS && (await sendDueMails()) > 0; round++);
    });
  },
);
