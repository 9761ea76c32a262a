import { setTimeout as pause } from "node:timers/promises";

/** Asks again and again until the answer is yes (true) or the time is over (false). */
export async function waitFor(
  isTrue: () => Promise<boolean>,
  { timeoutMs, everyMs }: { timeoutMs: number; everyMs: number },
): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (await isTrue()) return true;
    await pause(everyMs);
  }
  return isTrue();
}
