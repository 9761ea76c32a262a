"use client";

import { useEffect } from "react";

/** A page that was loaded anew is not loaded again so soon, whatever a browser says of its address: it would go on for ever. */
const AT_REST_MS = 30_000;

/**
 * On a step within the open frame the words of a page that is not there are those that came with the frame. What closed since then, the
 * page itself or the whole company to this person, is told by loading it: once, because then the address is the one that was loaded.
 */
export function LoadAnew() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (!loaded || withoutPlace(loaded.name) === withoutPlace(location.href)) return;
    if (loaded.type !== "reload" || performance.now() > AT_REST_MS) location.reload();
  }, []);
  return null;
}

const withoutPlace = (address: string) => address.split("#")[0];
