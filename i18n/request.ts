import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from "./locales";

/** Used where a tenant's own zone is not known (public pages). Screens of a tenant pass its zone to every formatter. */
export const DEFAULT_TIME_ZONE = "Europe/Bucharest";

export default getRequestConfig(async ({ locale: wanted }) => {
  const chosen = wanted ?? (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  return { locale, messages: await loadMessages(locale), timeZone: DEFAULT_TIME_ZONE };
});
