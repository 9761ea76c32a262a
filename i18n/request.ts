import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages";
import { LOCALE_COOKIE, localeFromCookie } from "./locales";
import { DEFAULT_TIME_ZONE } from "./time-zone";

export { DEFAULT_TIME_ZONE };

export default getRequestConfig(async ({ locale: wanted }) => {
  const locale = localeFromCookie(wanted ?? (await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: await loadMessages(locale), timeZone: DEFAULT_TIME_ZONE };
});
