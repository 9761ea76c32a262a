"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Looks again soon at first, then ever slower: what takes long need not be asked often. */
const WAITS_MS = [2_000, 3_000, 3_000, 4_000, 5_000, 5_000, 8_000, 10_000, 15_000];

/**
 * Draws the page anew while something of it is on its way and the window is seen. `restless` says that rows leave the list by
 * themselves when they are done: then nothing moves while a row is selected, focused or pointed at, and a button offers it instead.
 */
export function LiveRefresh({ stamp, restless }: { stamp: string; restless: boolean }) {
  const t = useTranslations("listing-screen");
  const router = useRouter();
  const [isHeld, setIsHeld] = useState(false);

  // The stamp changes when what is drawn has moved: then the waiting begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp is the event
  useEffect(() => {
    let round = 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      if (!document.hidden) {
        const hold = restless && isUnderTheHand();
        setIsHeld(hold);
        if (!hold) router.refresh();
      }
      round++;
      timer = setTimeout(look, WAITS_MS[Math.min(round, WAITS_MS.length - 1)]);
    };
    timer = setTimeout(look, WAITS_MS[0]);
    return () => clearTimeout(timer);
  }, [router, restless, stamp]);

  if (!isHeld) return null;
  return (
    <Button size="small" data-key="." onClick={() => router.refresh()}>
      {t("refresh")}
    </Button>
  );
}

/** Whether somebody aims at a row: it must not jump away then. */
function isUnderTheHand(): boolean {
  const row = "[data-row-key]";
  return (
    document.querySelector(`${row} [data-row-select]:checked`) !== null ||
    document.querySelector(`${row}:hover`) !== null ||
    document.activeElement?.closest(row) != null
  );
}
