/** What Lighthouse takes for a phone of the middle class, whatever the machine: right for a fast desk. */
export const USUAL_SLOWDOWN = 4;

/**
 * How many times slower than this machine a phone of the middle class is, by Lighthouse's measure of the processor ("benchmarkIndex"; table
 * "Calibrating the CPU slowdown" of its docs/throttling.md): a fast desk (1500 and more) 4, a slow desk or a fast phone (800 and more) 2.
 */
export function slowdownFor(power: number): number {
  if (power >= 1_500) return USUAL_SLOWDOWN;
  return power >= 800 ? 2 : 1;
}
