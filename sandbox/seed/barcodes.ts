/** Completes twelve digits to an EAN-13. */
export function toEan13(twelveDigits: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(twelveDigits[at]) * (at % 2 === 0 ? 1 : 3);
  return `${twelveDigits}${(10 - (sum % 10)) % 10}`;
}

/** Removes every blank, as the real import does; later calls must use this form. */
export function normaliseBarcode(barcode: string): string {
  return barcode.replace(/\s+/g, "");
}
