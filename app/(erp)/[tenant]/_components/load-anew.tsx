"use client";

import { useEffect } from "react";

/**
 * On a step within the open frame the words of a page that is not there are those that came with the frame. What closed since then, the
 * page itself or the whole company to this person, is told by loading it: once, because then the address is the one that was loaded.
 */
export function LoadAnew() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType("navigation");
    if (loaded && withoutPlace(loaded.name) !== withoutPlace(location.href)) location.reload();
  }, []);
  return null;
}

const withoutPlace = (address: string) => address.split("#")[0];
