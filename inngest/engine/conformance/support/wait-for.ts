import { availableParallelism, loadavg } from "node:os";

/** Asks `probe` again and again until it gives something, or throws after `timeoutMs` with what was waited for. */
export async function waitFor<Value>(
  what: string,
  probe: () => Value | null | undefined | false | Promise<Value | null | undefined | false>,
  timeoutMs = 60_000,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  // Ever more slowly: a hundred cases wait side by side, and their questions must not be the load that is measured.
  for (let wait = 50; ; wait = Math.min(wait * 1.5, 500)) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await pause(wait);
  }
}

/** Lets time pass; only for cases whose outcome is that nothing happens. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * How late, in ms, something may happen and still be called punctual: whole seconds, and more on a machine that has
 * more to do than it can. That things never happen too early is checked to a tenth of a second.
 */
export const LATE = 8000 * Math.max(1, loadavg()[0]! / availableParallelism());
