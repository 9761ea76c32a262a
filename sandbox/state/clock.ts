import type { Collection } from "./store";

/**
 * The sandbox's own time: a base clock plus what was added by advancing.
 * While a due task runs, time stands at the instant it was due, so that a jump of five days leaves histories with
 * the dates they would have had.
 */
export class SandboxClock {
  private standingAt: number | null = null;

  constructor(
    private readonly base: () => number,
    private readonly stored: Collection<number>,
  ) {}

  /** Epoch milliseconds, UTC. */
  now(): number {
    return this.standingAt ?? this.reach();
  }

  /** Where time stands outside of a running task. */
  reach(): number {
    return Math.trunc(this.base() + (this.stored.get("offset") ?? 0));
  }

  advance(milliseconds: number): void {
    this.stored.put("offset", (this.stored.get("offset") ?? 0) + milliseconds);
  }

  standAt(instant: number, work: () => void): void {
    this.standingAt = instant;
    try {
      work();
    } finally {
      this.standingAt = null;
    }
  }
}
