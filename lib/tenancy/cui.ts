const WEIGHTS = [7, 5, 3, 2, 1, 7, 5, 3, 2];

/**
 * The digits of a Romanian fiscal code (CUI/CIF), or null when it cannot be one. Accepts spaces, dots, hyphens and the
 * prefixes RO and R; the last digit must be right: weights 7 5 3 2 1 7 5 3 2 over the rest padded to nine digits, times 10,
 * modulo 11, where 10 counts as 0.
 */
export function normaliseCui(text: string): string | null {
  const digits = text
    .toUpperCase()
    .replace(/[\s.-]/g, "")
    .replace(/^RO?/, "");
  if (!/^[1-9]\d{1,9}$/.test(digits)) return null;
  const body = digits.slice(0, -1).padStart(9, "0");
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return ((sum * 10) % 11) % 10 === Number(digits.at(-1)) ? digits : null;
}

/** How the code is printed: with RO for those who are registered for VAT. */
export function printCui(digits: string, isVatPayer: boolean): string {
  return isVatPayer ? `RO${digits}` : digits;
}
