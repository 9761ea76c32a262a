"use client";

import { useSyncExternalStore } from "react";

// One timer for all clocks of a page: fifty rows must not mean fifty timers.
let current = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    current = Date.now();
    timer = setInterval(() => {
      current = Date.now();
      for (const tell of listeners) tell();
    }, 15_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present moment, ticking in place. The first paint uses the server's `initial`, so that both sides render the same. */
export function useNow(initial: Date): Date {
  const time = useSyncExternalStore(
    subscribe,
    () => current || initial.getTime(),
    () => initial.getTime(),
  );
  return new Date(time);
}
