import "server-only";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { BATCH } from "./internal/claim-rows";
import { relayOutbox, type SendEvents } from "./relay-outbox";

const LONGEST_PAUSE_MS = 15_000;
const shared = globalThis as unknown as { marfaRelay?: { stop: () => void } };

/**
 * Starts the loop that looks at the outbox every RELAY_INTERVAL_MS; one per process, however often it is called. When the
 * engine or the database does not answer it waits longer each time, up to 15 s, and goes on by itself. Never throws.
 */
export function startRelay(send: SendEvents): { stop: () => void } {
  if (shared.marfaRelay || env.RELAY_INTERVAL_MS === 0) return shared.marfaRelay ?? { stop: () => {} };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let failures = 0;

  const look = async () => {
    let pause = env.RELAY_INTERVAL_MS;
    try {
      const dealtWith = await relayOutbox(send);
      if (failures > 0) log.info({ failures }, "outbox relay works again");
      failures = 0;
      if (dealtWith >= BATCH) pause = 0;
    } catch (error) {
      failures++;
      pause = Math.min(env.RELAY_INTERVAL_MS * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS);
      if (failures === 1)
        log.warn({ reason: reasonOf(error) }, "outbox relay cannot send; rows wait and it tries again");
    }
    if (isStopped) return;
    timer = setTimeout(look, pause);
    timer.unref();
  };
  timer = setTimeout(look, env.RELAY_INTERVAL_MS);
  timer.unref();
  shared.marfaRelay = {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      delete shared.marfaRelay;
    },
  };
  return shared.marfaRelay;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : String(error);
}
