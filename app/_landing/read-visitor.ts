import type { IncomingMessage } from "node:http";
import { THEME_COOKIE, type Theme, themeFromCookie } from "@/components/theme/theme";
import { LOCALE_COOKIE, type Locale, localeFromCookie } from "@/i18n/locales";
import { NONCE_HEADER } from "@/lib/core/page-policy";

/** `nonce`: of the answer's policy; a page that is drawn ahead of its request has none. */
export type Visitor = { locale: Locale; theme: Theme; nonce?: string };

type Asked = Pick<IncomingMessage, "headers"> & { cookies?: Partial<Record<string, string>> };

/** What a visitor chose on this machine, read from the request. */
export function readVisitor(request: Asked | undefined): Visitor {
  const { [LOCALE_COOKIE]: locale, [THEME_COOKIE]: theme } = request?.cookies ?? {};
  const nonce = request?.headers[NONCE_HEADER];
  return {
    locale: localeFromCookie(locale),
    theme: themeFromCookie(theme),
    ...(typeof nonce === "string" ? { nonce } : {}),
  };
}
