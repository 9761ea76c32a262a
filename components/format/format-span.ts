import type { Words } from "./words";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time, rounded down: "18 min", "3 h 18", "1 z 1 h" short; "3 h 18 min", "1 zi 1 h" long. Never negative. */
export function formatSpan(milliseconds: number, common: Words, style: "short" | "long" = "short") {
  const span = Math.abs(milliseconds);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  const hours = Math.floor((span % DAY) / HOUR);
  const days = Math.floor(span / DAY);
  if (days > 0 && hours > 0) return noBreak(common(`clock.${style}.days`, { days, hours }));
  if (days > 0) return noBreak(common(`clock.${style}.daysOnly`, { days }));
  if (hours > 0)
    return noBreak(
      common(`clock.${style}.hours`, { hours, minutes: String(minutes).padStart(style === "short" ? 2 : 1, "0") }),
    );
  return noBreak(common(`clock.${style}.minutes`, { minutes }));
}

/** How long ago or how soon, in the largest fitting unit: "acum 18 s", "peste 2 min", "acum 3 zile"; under one second "acum". */
export function formatRelative(date: Date, now: Date, common: Words) {
  const distance = date.getTime() - now.getTime();
  const span = Math.abs(distance);
  if (span < SECOND) return common("clock.now");
  const text = noBreak(common(`clock.span.${unitOf(span)}`, { n: countOf(span) }));
  return common(distance < 0 ? "clock.ago" : "clock.ahead", { span: text });
}

/** A remaining time as words for a headline: "3 minute", "20 de secunde". Rounded up, so that it never promises too much. */
export function formatAbout(milliseconds: number, common: Words) {
  const span = Math.max(milliseconds, SECOND);
  if (span < MINUTE) return common("clock.about.seconds", { n: Math.ceil(span / SECOND) });
  if (span < HOUR) return common("clock.about.minutes", { n: Math.ceil(span / MINUTE) });
  return common("clock.about.hours", { n: Math.ceil(span / HOUR) });
}

/** The number that `formatAbout` shows; the words before it agree with it ("Rămâne" or "Rămân"). */
export function countAbout(milliseconds: number) {
  const span = Math.max(milliseconds, SECOND);
  if (span < MINUTE) return Math.ceil(span / SECOND);
  return span < HOUR ? Math.ceil(span / MINUTE) : Math.ceil(span / HOUR);
}

function unitOf(span: number) {
  if (span < MINUTE) return "seconds";
  if (span < HOUR) return "minutes";
  return span < DAY ? "hours" : "days";
}

function countOf(span: number) {
  if (span < MINUTE) return Math.floor(span / SECOND);
  if (span < HOUR) return Math.floor(span / MINUTE);
  return Math.floor(span / (span < DAY ? HOUR : DAY));
}

function noBreak(text: string) {
  return text.replaceAll(" ", "\u00a0");
}
