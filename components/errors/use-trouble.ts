import { useEffect, useRef, useState } from "react";

const ASK_EVERY_MS = 4_000;

/**
 * For a page that could not be drawn: asks the app's health while the page stands there. Answers whether all of Marfa is
 * away (database or app restarting) rather than this page alone; when it was away and is well again, `retry` is called once.
 */
export function useTrouble(retry: () => void): { isAllAway: boolean } {
  const [isAllAway, setAllAway] = useState(false);
  const wasAway = useRef(false);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch("/api/v1/health", { cache: "no-store" }).catch(() => null);
      if (isOver) return;
      // No answer at all: the app itself is between two starts.
      const isAway = answer === null || answer.status === 503;
      if (wasAway.current && !isAway) {
        isOver = true;
        retry();
        return;
      }
      wasAway.current = isAway;
      setAllAway(isAway);
      // Whose page alone has failed need not be asked for again.
      if (isAway) timer = setTimeout(ask, ASK_EVERY_MS);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [retry]);
  return { isAllAway };
}
