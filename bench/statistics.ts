/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the share `p` of all values lies, interpolated. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}

/** Runs `task` with `workers` loops at once until `total` pieces of work were taken; answers pieces per second. */
export async function ratePerSecond(
  total: number,
  workers: number,
  task: (piece: number, worker: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let piece = next++; piece < total; piece = next++) await task(piece, worker);
    }),
  );
  return total / ((performance.now() - started) / 1000);
}

export const perSecond = (rate: number): string => `${Math.round(rate)}/s`;
export const milliseconds = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
