import { formatTag } from "./format-number";
import type { Words } from "./words";

/**
 * Ways to write a moment. Romanian: day "24.11.2026" · dayTime "24.11.2026, 14:05" · long "24 noiembrie 2026" ·
 * short "24 nov." · weekday "marți, 24 noiembrie 2026" · today "marți, 24 noiembrie" · dayName "marți" · time "14:05" · seconds "14:05:09".
 */
export type DateStyle = "day" | "dayTime" | "long" | "short" | "weekday" | "today" | "dayName" | "time" | "seconds";

const STYLES = {
  day: { day: "2-digit", month: "2-digit", year: "numeric" },
  dayTime: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  today: { weekday: "long", day: "numeric", month: "long" },
  dayName: { weekday: "long" },
  time: { hour: "2-digit", minute: "2-digit" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

// English writes the month as a word: 24/11 and 11/24 are mixed up too easily.
const ENGLISH_DAY = { day: "numeric", month: "short", year: "numeric" } as const;
const ENGLISH_STYLES = {
  ...STYLES,
  day: ENGLISH_DAY,
  dayTime: { ...ENGLISH_DAY, hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

/** A moment in the given zone (IANA name, the tenant's). Always a 24-hour clock. */
export function formatDate(date: Date, locale: string, zone: string, style: DateStyle) {
  return dateFormatter(locale, zone, style).format(date);
}

/** How many calendar days `date` lies after `now` in the zone: -1 yesterday, 0 today, 1 tomorrow. */
export function daysApart(date: Date, now: Date, zone: string) {
  return Math.round((midnight(date, zone) - midnight(now, zone)) / 86_400_000);
}

/** "azi 14:00", "ieri 18:00", "mâine 12:00", otherwise "24 nov. 14:00" (with the year when it is another one). */
export function formatNearDate(date: Date, now: Date, locale: string, zone: string, common: Words) {
  const time = formatDate(date, locale, zone, "time");
  const apart = daysApart(date, now, zone);
  if (apart === 0) return common("clock.today", { time });
  if (apart === -1) return common("clock.yesterday", { time });
  if (apart === 1) return common("clock.tomorrow", { time });
  const sameYear = yearOf(date, zone) === yearOf(now, zone);
  return common("clock.date", { date: formatDate(date, locale, zone, sameYear ? "short" : "day"), time });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: string, zone: string, style: DateStyle) {
  const options = locale === "en" ? ENGLISH_STYLES[style] : STYLES[style];
  return formatterOf(`${locale}|${zone}|${style}`, formatTag(locale), { ...options, timeZone: zone, hourCycle: "h23" });
}

function midnight(date: Date, zone: string) {
  // sv-SE writes ISO days, the shortest way to a calendar day in a zone.
  const day = formatterOf(`${zone}|iso`, "sv-SE", { timeZone: zone, dateStyle: "short" });
  return Date.parse(`${day.format(date)}T00:00:00Z`);
}

function yearOf(date: Date, zone: string) {
  return formatterOf(`${zone}|year`, "sv-SE", { timeZone: zone, year: "numeric" }).format(date);
}

/** Made once each: a new one costs more than a hundred uses. */
function formatterOf(key: string, tag: string, options: Intl.DateTimeFormatOptions) {
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}
