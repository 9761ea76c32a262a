/** So many days can be added to a trial in one go. */
export const MOST_TRIAL_DAYS_ADDED = 365;
