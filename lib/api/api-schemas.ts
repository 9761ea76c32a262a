import { Decimal } from "decimal.js";
import { z } from "zod";
import { isId } from "@/lib/core/ids";

/**
 * An id from outside. A text that cannot be an id is an unknown id: the wrapper answers 404 for it wherever it stands,
 * in the path, the query or deep in the body.
 */
export const apiId = z
  .string()
  .refine(isId, { error: "unknown id", params: { unknownId: true } })
  .meta({
    format: "uuid",
  });

/** A quantity in pieces, metres or kilograms: a plain number with up to three decimals. */
export const apiQuantity = z
  .number()
  .min(-99_999_999_999)
  .max(99_999_999_999)
  .refine((value) => new Decimal(value).decimalPlaces() <= 3, "more than three decimals");

/** An amount as a decimal string, "189.90". */
export const apiAmount = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,2})?$/, 'an amount like "189.90"')
  .meta({
    examples: ["189.90"],
  });

/** A moment: ISO 8601, UTC. */
export const apiMoment = z.string().meta({ format: "date-time", examples: ["2026-11-24T04:00:00.000Z"] });

/** Fields that every list takes; extend it with the filters of the list. */
export const pageQuery = z.object({
  cursor: z.string().max(1000).optional().describe("`nextCursor` of the page before"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The answer of every list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("Where the next page starts; null on the last page"),
  });
}
