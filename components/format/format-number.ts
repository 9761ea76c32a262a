/** BCP 47 tag whose number and date habits we follow: English shows 24-hour clocks and day before month. */
export function formatTag(locale: string) {
  return locale === "en" ? "en-GB" : "ro-RO";
}

const NO_BREAK = "\u00a0";
const MINUS = "\u2212";

type NumberOptions = { minimumFractionDigits?: number; maximumFractionDigits?: number };

/**
 * A number for the screen: 1.234,56 in Romanian, 1,234.56 in English, with a true minus sign. `value` may be a decimal
 * string, which is never rounded through a float. Default: no more than three decimals (quantities).
 */
export function formatNumber(value: number | bigint | string, locale: string, options: NumberOptions = {}) {
  const formatter = numberFormatter(locale, options.minimumFractionDigits ?? 0, options.maximumFractionDigits ?? 3);
  // A decimal string is allowed by ECMAScript 2023 and keeps every digit; the library types lag behind for plain `string`.
  return formatter.format(value as number).replace("-", MINUS);
}

/** A share of one as percent: 0.21 → "21 %" in Romanian, "21%" in English. */
export function formatPercent(share: number, locale: string, maximumFractionDigits = 0) {
  const digits = formatNumber(share * 100, locale, { maximumFractionDigits });
  return locale === "en" ? `${digits}%` : `${digits}${NO_BREAK}%`;
}

/** A quantity with its unit and a no-break space between them: "12 buc". */
export function formatQuantity(value: number | string, unit: string, locale: string) {
  return `${formatNumber(value, locale)}${NO_BREAK}${unit}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormatter(locale: string, minimum: number, maximum: number) {
  const key = `${locale}|${minimum}|${maximum}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(formatTag(locale), {
    minimumFractionDigits: minimum,
    maximumFractionDigits: Math.max(minimum, maximum),
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}
