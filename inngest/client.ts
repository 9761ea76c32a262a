import { Inngest } from "inngest";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import type { EngineEvent } from "@/lib/outbox/relay-outbox";

/**
 * The one client. Checkpointing stays off: each step is one HTTP call of the engine, so a killed process loses at most the
 * step it was in. Without a signing key (a developer's own `inngest dev`) nothing is signed.
 */
export const inngest = new Inngest({
  id: "marfa",
  baseUrl: env.INNGEST_BASE_URL,
  eventKey: env.INNGEST_EVENT_KEY,
  checkpointing: false,
  ...(env.INNGEST_SIGNING_KEY ? { signingKey: env.INNGEST_SIGNING_KEY } : { isDev: true }),
  logger: {
    debug: (...args) => log.debug({ args }, "inngest"),
    info: (...args) => log.debug({ args }, "inngest"),
    warn: (...args) => log.warn({ args }, "inngest"),
    error: (...args) => log.error({ args }, "inngest"),
  },
});

/** Hands events to the engine; throws when it did not take them. The outbox relay is the only caller. */
export async function sendToEngine(events: EngineEvent[]): Promise<void> {
  await inngest.send(events);
}
