import { z } from "zod";

const amount = z.string().regex(/^\d{1,11}(\.\d{1,2})?$/, 'an amount like "189.90"');

/** A price with VAT. `listGross` is the price before a reduction, at least the price itself. */
export const setPriceInput = z.object({
  warehouseId: z.string(),
  productId: z.string(),
  gross: amount,
  listGross: amount.nullish(),
  currency: z.enum(["RON", "EUR", "BGN", "CZK", "HUF", "USD"]).default("RON"),
});
export type SetPriceInput = z.input<typeof setPriceInput>;
