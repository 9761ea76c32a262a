/** The languages of the product; the first is the default. */
export const LOCALES = ["ro", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "ro";

/** Cookie that keeps the chosen language. There is no language in the URL: a link opens the same for everybody. */
export const LOCALE_COOKIE = "marfa-locale";

/** True only for a language that we ship; anything else (an old cookie, a forged one) is not a locale. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}

/** The language that a cookie asks for; anything that is no language of ours means the default. */
export function localeFromCookie(value: string | undefined): Locale {
  return isLocale(value) ? value : DEFAULT_LOCALE;
}
