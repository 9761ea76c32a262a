import { may, ROLES } from "../roles";

/** Roles that may make keys of the API. A key does nothing while its maker is in another one. */
export const KEY_MAKERS = ROLES.filter((role) => may(role, "settings.write"));
