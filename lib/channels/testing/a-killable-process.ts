/** What a process that was killed would have thrown, if it could. No error of ours, so nobody handles it. */
export class Killed extends Error {
  override readonly name = "Killed";
}

type Work<T> = () => Promise<T>;

/**
 * Plays a process that may be killed at the border of any transaction: before it, or when it is committed and nobody was
 * told. From then on nothing of the operation reaches the database, not even its `finally`. The next operation runs in a
 * fresh process. Wrap `withTenant` in it by a mock of its module.
 */
export class KillableProcess {
  private left = Number.POSITIVE_INFINITY;
  private isAfterCommit = false;
  private isDead = false;
  private running = 0;
  /** How often it was really killed. */
  kills = 0;

  /** The next operation dies at its `transactions`-th transaction from now (from 1). */
  dieAt(transactions: number, afterCommit: boolean): void {
    this.left = transactions;
    this.isAfterCommit = afterCommit;
  }

  /** Around every transaction; those of nobody's operation (of the test itself) are left alone. */
  async transaction<T>(run: Work<T>): Promise<T> {
    if (this.running === 0) return run();
    if (this.isDead) throw new Killed();
    this.left--;
    if (this.left > 0) return run();
    if (this.isAfterCommit) await run();
    this.isDead = true;
    throw new Killed();
  }

  /** Around one operation of a worker or a client; those at the same time die together. Answers null when it was killed. */
  async run<T>(operation: Work<T>): Promise<{ value: T } | null> {
    this.running++;
    try {
      return { value: await operation() };
    } catch (error) {
      if (!this.isDead) throw error;
      return null;
    } finally {
      this.running--;
      if (this.running === 0 && this.isDead) this.startAgain();
    }
  }

  private startAgain(): void {
    this.kills++;
    this.isDead = false;
    this.left = Number.POSITIVE_INFINITY;
  }
}
