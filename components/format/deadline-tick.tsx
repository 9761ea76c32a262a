"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { describeDeadline } from "./deadline";
import { useNow } from "./use-now";

type DeadlineTickProps = {
  deadline: Date;
  now: Date;
  zone: string;
  style: "short" | "long";
  /** What the clock says at the server's `now`: finding it once more would cost a phone a tenth of a second per page. */
  first: ReturnType<typeof describeDeadline>;
};

/** The two halves of a DeadlineClock, ticking. */
export function DeadlineTick({ deadline, now: initial, zone, style, first }: DeadlineTickProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const now = useNow(initial);
  const clock = now.getTime() === initial.getTime() ? first : describeDeadline(deadline, now, locale, zone, t);
  return (
    <>
      <span className={cn("font-medium", clock.urgency === "late" && "font-semibold text-broken-ink")}>{clock.at}</span>
      <span
        data-slot="deadline-left"
        title={clock.spoken}
        className={cn(
          "text-12",
          clock.urgency === "late" && "font-semibold text-broken-ink",
          clock.urgency === "soon" && "font-semibold text-you-ink",
          clock.urgency === "calm" && "text-ink-3",
        )}
      >
        {style === "long" ? (
          clock.spoken
        ) : (
          <>
            <span aria-hidden="true">{clock.left}</span>
            <span className="sr-only">{clock.spoken}</span>
          </>
        )}
      </span>
    </>
  );
}
