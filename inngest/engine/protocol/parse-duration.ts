const UNIT_MS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Milliseconds of a duration such as `1w2d3h4m5s`; null when the text is not one. */
export function parseDuration(text: string): number | null {
  if (!/^(\d+(\.\d+)?(ms|w|d|h|m|s))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, , unit] of text.matchAll(/(\d+(\.\d+)?)(ms|w|d|h|m|s)/g)) {
    total += Number(amount) * UNIT_MS[unit!]!;
  }
  return total;
}

/** When a sleep ends: a duration from `now`, an ISO date, or at once for an empty text. Null when it is none of these. */
export function parseSleepEnd(text: string, now = Date.now()): Date | null {
  if (text === "") return new Date(now);
  const duration = parseDuration(text);
  if (duration !== null) return new Date(now + duration);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : new Date(date);
}
