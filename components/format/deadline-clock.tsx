"use client";

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { describeDeadline } from "./deadline";
import { useNow } from "./use-now";

type DeadlineClockProps = {
  deadline: Date;
  /** The server's now: the first paint is the same on both sides, then the clock ticks by itself. */
  now: Date;
  /** The tenant's zone. */
  zone: string;
  /** "long" writes "rămân 5 h 18 min" for page heads. */
  style?: "short" | "long";
};

/** Absolute, then relative: "azi 14:00  3 h 18". Late red with a minus, under four hours amber, otherwise grey. */
export function DeadlineClock({ deadline, now: initialNow, zone, style = "short" }: DeadlineClockProps) {
  const t = useTranslations("common");
  const now = useNow(initialNow);
  const clock = describeDeadline(deadline, now, useLocale(), zone, t);
  return (
    <time
      data-slot="deadline"
      dateTime={deadline.toISOString()}
      className="inline-flex items-baseline gap-[7px] whitespace-nowrap"
    >
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
    </time>
  );
}
