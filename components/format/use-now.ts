"use client";

import { useSyncExternalStore } from "react";

// One timer for all clocks of a page: fifty rows must not mean fifty timers.
let current = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Soon after the page is there, because a page that comes back out of the browser's memory brings an old moment along. */
const FIRST_TICK_MS = 5_000;
const TICK_MS = 15_000;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setTimeout(tick, FIRST_TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
    current = 0;
  };
}

function tick() {
  current = Date.now();
  timer = setTimeout(tick, TICK_MS);
  for (const tell of listeners) tell();
}

/**
 * The present moment, ticking in place. Until the first tick it is the server's `initial`, so that both sides render the same and nothing
 * is written anew right after it was read.
 */
export function useNow(initial: Date): Date {
  const time = useSyncExternalStore(
    subscribe,
    () => Math.max(current, initial.getTime()),
    () => initial.getTime(),
  );
  return new Date(time);
}
