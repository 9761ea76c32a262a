import { sweepOutbox } from "./functions/outbox/sweep-outbox";

/** Every function that the engine may run. A function that is not in this list does not exist. */
export const functions = [sweepOutbox];
