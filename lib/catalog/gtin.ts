/** Whether a text is a GTIN-8, -12, -13 or -14 with a right check digit (GS1 General Specifications, section 7.9). */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1));
}

/** The check digit of the digits before it: weights 3 and 1 from the right, filled up to a multiple of ten. */
export function gtinCheckDigit(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    sum += Number(digits[digits.length - 1 - fromRight]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * What two spellings of one barcode have in common: fourteen digits without the check digit, so that a lost leading zero
 * or a mistyped check digit still finds its twin. null when the text is not made of 8 to 14 digits.
 */
export function gtinBody(text: string): string | null {
  return /^\d{8,14}$/.test(text) ? text.padStart(14, "0").slice(0, 13) : null;
}
