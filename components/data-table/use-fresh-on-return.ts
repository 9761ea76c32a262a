"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/** A list that stands this long after Back was pressed was not what Back led to. */
const SOON_MS = 10_000;

let returnedAt = Number.NEGATIVE_INFINITY;
// Heard here and not in a component: the list mounts only after the browser has gone back.
if (typeof window !== "undefined") {
  window.addEventListener("popstate", () => {
    returnedAt = performance.now();
  });
}

/**
 * Back and Forward show a list at once as it was left, in its place; what has changed meanwhile (an act on many rows, the
 * channel's answer) is then read anew. Nothing is chosen and nothing is sent by it.
 */
export function useFreshOnReturn() {
  const router = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is the event
  useEffect(() => {
    if (performance.now() - returnedAt > SOON_MS) return;
    returnedAt = Number.NEGATIVE_INFINITY;
    router.refresh();
  }, [router, address]);
}
