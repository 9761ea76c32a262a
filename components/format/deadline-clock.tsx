import { useLocale, useTranslations } from "next-intl";
import { describeDeadline } from "./deadline";
import { DeadlineTick } from "./deadline-tick";

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
export function DeadlineClock({ deadline, now, zone, style = "short" }: DeadlineClockProps) {
  const t = useTranslations("common");
  return (
    <time
      data-slot="deadline"
      dateTime={deadline.toISOString()}
      className="inline-flex items-baseline gap-[7px] whitespace-nowrap"
    >
      <DeadlineTick
        deadline={deadline}
        now={now}
        zone={zone}
        style={style}
        first={describeDeadline(deadline, now, useLocale(), zone, t)}
      />
    </time>
  );
}
