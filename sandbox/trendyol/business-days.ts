const DAY = 24 * 3_600_000;

/** The end (20:59 UTC, 23:59 in Istanbul) of the second business day after an instant. */
export function agreedDelivery(placedAt: number): number {
  let at = placedAt;
  for (let left = 2; left > 0; ) {
    at += DAY;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return Math.floor(at / DAY) * DAY + 20 * 3_600_000 + 59 * 60_000;
}
