const LEGAL_FORMS =
  /\b(s\.?\s?r\.?\s?l\.?(-?\s?d\.?)?|s\.?\s?a\.?|p\.?\s?f\.?\s?a\.?|i\.?\s?i\.?|i\.?\s?f\.?)(?=\s|$|,)/gi;

/** First path segments that mean something else; a tenant with such a slug could not be reached. */
const RESERVED = new Set(
  "404 500 api app auth check-your-mail confirm docs en enter favicon forgot health help images index invite kit manifest marfa new-company operator pick privacy public reset ro robots screens set-up-second-step settings sign-in sign-out sign-up sitemap static terms welcome www _next".split(
    " ",
  ),
);

/** A readable address part of a company name: "Șerban & Fiii S.R.L." becomes "serban-fiii". */
export function slugOf(name: string): string {
  const words = name
    .replace(LEGAL_FORMS, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return words.length < 2 || RESERVED.has(words) ? `firma-${words || "noua"}` : words;
}
