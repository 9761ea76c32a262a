import { formatNearDate } from "./format-date";
import { formatSpan } from "./format-span";
import type { Words } from "./words";

/** Under four hours a deadline asks for attention. */
const SOON = 4 * 3_600_000;
/** From so many days on nobody counts the hours; the short clock keeps its width. */
const DAYS_ONLY = 3 * 86_400_000;

export type DeadlineUrgency = "late" | "soon" | "calm";

/** Late once the deadline has passed, soon under four hours, otherwise calm. */
export function deadlineUrgency(deadline: Date, now: Date): DeadlineUrgency {
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return "late";
  return left < SOON ? "soon" : "calm";
}

/**
 * The two halves of a deadline clock: `at` "azi 14:00" in the zone, `left` "3 h 18" or, once late, "−1 h 42";
 * `spoken` is the sentence for screen readers and page heads.
 */
export function describeDeadline(deadline: Date, now: Date, locale: string, zone: string, common: Words) {
  const urgency = deadlineUrgency(deadline, now);
  const distance = Math.abs(deadline.getTime() - now.getTime());
  const left = formatSpan(distance < DAYS_ONLY ? distance : distance - (distance % 86_400_000), common);
  const long = formatSpan(distance, common, "long");
  return {
    urgency,
    at: formatNearDate(deadline, now, locale, zone, common),
    left: urgency === "late" ? `\u2212${left}` : left,
    spoken: common(urgency === "late" ? "clock.late" : "clock.remaining", { left: long }),
  };
}
