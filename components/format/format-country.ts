/**
 * A country by its name ("România"); a code that is none stays as it is. In the language of the person, so that a storefront that the
 * channel opens tomorrow has a name too.
 */
export function formatCountry(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
