import { sendMails } from "./functions/messaging/send-mails";
import { sweepOutbox } from "./functions/outbox/sweep-outbox";
import { housekeeping } from "./functions/tenancy/housekeeping";
import { trialClock } from "./functions/tenancy/trial-clock";

/** Every function that the engine may run. A function that is not in this list does not exist. */
export const functions = [sweepOutbox, sendMails, trialClock, housekeeping];
