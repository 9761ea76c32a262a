import { Decimal } from "decimal.js";
import { z } from "zod";
import { storable } from "@/lib/core/storable";

// Trendyol's fields as they come in practice: numbers as text, nulls for "none", fields left out. Strict about what we use.

/** Text; numbers are taken as text. Empty and missing are "". */
export const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : storable(String(value))));

/** Text that must be there. */
export const requiredText = z
  .union([z.string(), z.number()])
  .transform((value) => storable(String(value)))
  .pipe(z.string().min(1));

/**
 * A barcode in the form under which Trendyol imported it: blanks inside are removed there, lists still show the typed form, batch
 * results the imported one (reference 2.3). One form everywhere, or a listing would not be recognised.
 */
export const barcodeText = requiredText.transform((value) => value.replace(/\s+/g, ""));

/** A number, or null when it is missing or no number. */
export const numeral = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined || value === "") return null;
    const read = Number(value);
    return Number.isFinite(read) ? read : null;
  });

/** Lei with decimals to bani, exactly; null when missing. */
export const bani = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === "" ? null : toBani(value)));

/** Epoch milliseconds to a moment; null when missing or zero. */
export const moment = numeral.transform((value) => (value === null || value <= 0 ? null : new Date(value)));

/** true only for true (or its text). */
export const flag = z
  .union([z.boolean(), z.string(), z.number()])
  .nullish()
  .transform((value) => value === true || value === "true" || value === 1);

/** A list; null and missing are empty. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
}

function toBani(lei: number | string): bigint | null {
  try {
    const minor = new Decimal(lei).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    return minor.isFinite() ? BigInt(minor.toFixed(0)) : null;
  } catch {
    return null;
  }
}
