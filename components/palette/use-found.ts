"use client";

import { useEffect, useState } from "react";

export type FoundItem = {
  kind: "order" | "product" | "listing" | "tenant";
  title: string;
  detail: string;
  href: string;
};

/** Long enough that a word typed in one go is one question. */
const PAUSE_MS = 150;

/** What the server finds for a search, the last question only; an answer that fails finds nothing. */
export function useFound(findHref: string, search: string): { items: readonly FoundItem[]; isLooking: boolean } {
  const [answer, setAnswer] = useState<{ search: string; items: readonly FoundItem[] }>({ search: "", items: [] });
  const wanted = search.trim().length > 1 ? search.trim() : "";
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${findHref}?q=${encodeURIComponent(wanted)}`, { signal: stop.signal });
        const { items } = (await response.json()) as { items: FoundItem[] };
        setAnswer({ search: wanted, items });
      } catch {
        if (!stop.signal.aborted) setAnswer({ search: wanted, items: [] });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [findHref, wanted]);
  const isCurrent = answer.search === wanted;
  return { items: wanted ? answer.items : [], isLooking: wanted !== "" && !isCurrent };
}
