/** Three days of tries, then the mail stays unsent with its failure. */
export const MOST_ATTEMPTS = 14;
