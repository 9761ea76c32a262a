/** So many companies that one person opened may be in trial, running or ended; the database allows no more. */
export const MOST_TRIALS = 3;
