"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

/** Draws the page anew when the run has moved. Asks only while the window is seen. */
export function RunWatch({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => {
    let last: string | undefined;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch(href, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      const { stamp, over } = (await answer.json()) as { stamp: string; over: boolean };
      if (stamp !== last) router.refresh();
      last = stamp;
      if (over) clearInterval(timer);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [href, router]);
  return null;
}
