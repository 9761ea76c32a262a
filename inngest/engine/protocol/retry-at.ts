const TABLE_SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const DAY_MS = 86_400_000;

/**
 * When the attempt after the failed one (`attempt` counts from 0) is due: the table of the protocol plus up to 30
 * seconds of chance, or `flatSeconds` when the engine is configured with a fixed interval.
 */
export function retryAt(attempt: number, flatSeconds: number | null, now = Date.now()): Date {
  if (flatSeconds !== null) return new Date(now + flatSeconds * 1000);
  const seconds = TABLE_SECONDS[Math.min(attempt, TABLE_SECONDS.length - 1)]!;
  return new Date(now + seconds * 1000 + Math.random() * 30_000);
}

/**
 * Reads a `retry-after` header: seconds (counted from the current whole second, as the real server does) or a date,
 * kept between one second and a day. Null when absent or unreadable.
 */
export function parseRetryAfter(header: string | null, now = Date.now()): Date | null {
  if (!header) return null;
  const asked = /^\d+$/.test(header) ? Math.floor(now / 1000) * 1000 + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(asked)) return null;
  return new Date(Math.min(Math.max(asked, now + 1000), now + DAY_MS));
}
