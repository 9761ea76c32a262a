/**
 * The moment that a clock on the wall shows: "2026-11-24T10:00" in "Europe/Bucharest". Null for what is no such text, for a day that no calendar has, and for
 * years before 1970, which no date of ours can be. A time that
 * the clock skips in spring is an hour later; one that it shows twice in autumn is the first.
 */
export function momentInZone(text: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const asUtc = Date.parse(`${text}:00Z`);
  // Read as another day than was written (31 February is taken for 3 March), or not at all.
  if (Number.isNaN(asUtc) || asUtc < 0 || !new Date(asUtc).toISOString().startsWith(text)) return null;
  // The offset a little before is right but around a change; then the one that it leads to is.
  const first = asUtc - offsetAt(asUtc - DAY, zone);
  return new Date(asUtc - offsetAt(first, zone) === first ? first : asUtc - offsetAt(first, zone));
}

const DAY = 86_400_000;

/** Milliseconds by which the zone's clock is ahead of UTC. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(moment / 1_000) * 1_000;
}
