/** Used where a tenant's own zone is not known (public pages). Screens of a tenant pass its zone to every formatter. */
export const DEFAULT_TIME_ZONE = "Europe/Bucharest";
