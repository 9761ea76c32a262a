/** Cookie that keeps the side bar narrow ("rail"). */
export const SIDE_COOKIE = "marfa-side";
/** Cookie that switches the single-letter keys off ("off"). */
export const KEYS_COOKIE = "marfa-keys";
