let fixed: Date | null = null;

/** The moment now. Domain code never calls `new Date()` without arguments, so that tests can stand still or travel. */
export const clock = {
  now(): Date {
    return fixed === null ? new Date() : new Date(fixed);
  },
  /** Tests only: stand at this moment until `release()`. */
  standAt(moment: Date): void {
    fixed = moment;
  },
  release(): void {
    fixed = null;
  },
};
