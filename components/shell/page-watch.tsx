"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

/**
 * Draws the page anew when what it shows has moved: asks `href` for `{stamp}` and compares the stamp with the one the page was
 * drawn with. Asks only while the window is seen.
 */
export function PageWatch({ href, stamp }: { href: string; stamp: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch(href, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      // No JSON is the sign-in page: the session was ended, and drawing anew leads there.
      const now: { stamp?: string } = await answer.json().catch(() => ({}));
      if (now.stamp !== stamp) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [href, stamp, router]);
  return null;
}
