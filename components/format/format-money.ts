import { formatNumber } from "./format-number";

/** Money as the whole system holds it: an integer of hundredths and an ISO currency. */
export type MoneyLike = { minor: bigint; currency: string };

/**
 * A sum for the screen, always two decimals: "1.234,56". With `unit` the currency follows after a no-break space, as
 * people say it: "1.234,56 lei" for RON, the ISO code otherwise. In a table the unit stands in the column head instead.
 */
export function formatMoney(money: MoneyLike, locale: string, options: { unit?: "none" | "after" } = {}) {
  const digits = formatNumber(decimalText(money.minor), locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return options.unit === "after" ? `${digits}\u00a0${currencyWord(money.currency)}` : digits;
}

/** "lei" for RON, otherwise the ISO code. */
export function currencyWord(currency: string) {
  return currency === "RON" ? "lei" : currency;
}

/** 123456n → "1234.56"; exact for any size, no float in between. */
export function decimalText(minor: bigint) {
  const negative = minor < 0n;
  const digits = (negative ? -minor : minor).toString().padStart(3, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
