"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NAVIGATION_EVENT } from "./navigation-event";

/** Faster than this nobody doubts that the press was taken. */
const SHOWN_AFTER_MS = 200;
const SLOW_AFTER_MS = 5_000;
/** A redirect back to where one stands never changes the address, so the line must end by itself. */
const GIVEN_UP_AFTER_MS = 30_000;

/** A line along the top while the next page is on its way; after five seconds a sentence with it. */
export function PageProgress() {
  const path = usePathname();
  const search = useSearchParams()?.toString() ?? "";
  const here = `${path}?${search}`;
  const [stage, setStage] = useState<"still" | "coming" | "slow">("still");

  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => {
      for (const timer of timers) clearTimeout(timer);
    };
    const onStart = (event: Event) => {
      stop();
      const target = new URL((event as CustomEvent<string>).detail, window.location.href);
      const isHere = `${target.pathname}?${new URLSearchParams(target.search)}` === here;
      // Always later, never now: the router tells it inside its own transition, which would keep the line back as well.
      timers = isHere
        ? [setTimeout(setStage, 0, "still")]
        : [
            setTimeout(setStage, SHOWN_AFTER_MS, "coming"),
            setTimeout(setStage, SLOW_AFTER_MS, "slow"),
            setTimeout(setStage, GIVEN_UP_AFTER_MS, "still"),
          ];
    };
    window.addEventListener(NAVIGATION_EVENT, onStart);
    return () => {
      stop();
      setStage("still");
      window.removeEventListener(NAVIGATION_EVENT, onStart);
    };
  }, [here]);

  return (
    <div role="status" data-slot="page-progress">
      {stage !== "still" && <PageProgressLine isSlow={stage === "slow"} />}
    </div>
  );
}

/** What is shown meanwhile. */
export function PageProgressLine({ isSlow }: { isSlow: boolean }) {
  const t = useTranslations("common.pageProgress");
  return (
    <>
      <span data-slot="page-progress-line" />
      {isSlow ? (
        <span data-slot="page-progress-slow">{t("slow")}</span>
      ) : (
        <span className="sr-only">{t("coming")}</span>
      )}
    </>
  );
}
