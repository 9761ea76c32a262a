/** Counts what happened under a key within the last so many milliseconds. In memory: limits start anew at restart. */
export class SlidingWindows {
  private readonly seen = new Map<string, number[]>();

  /** Notes one more and says whether it still fits under the limit. What does not fit is not counted. */
  take(key: string, now: number, windowMs: number, limit: number): boolean {
    const times = (this.seen.get(key) ?? []).filter((time) => time > now - windowMs && time <= now);
    this.seen.set(key, times);
    if (times.length >= limit) return false;
    times.push(now);
    return true;
  }

  clear(): void {
    this.seen.clear();
  }
}
