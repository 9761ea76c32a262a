import { z } from "zod";

const lei = z.number().min(0);

/** What a buyer orders, as the control plane takes it. Amounts are lei. */
export const orderInput = z.object({
  sellerId: z.number().int(),
  lines: z
    .array(
      z.object({
        barcode: z.string().min(1),
        quantity: z.number().int().positive().max(20_000),
        /** Taken off the whole line by the seller. */
        sellerDiscount: lei.default(0),
        /** Taken off the whole line by Trendyol. */
        channelDiscount: lei.default(0),
      }),
    )
    .min(1),
  /** Taken off the whole order and spread over its units. */
  voucher: z
    .object({ name: z.string().optional(), amount: lei, paidBy: z.enum(["seller", "trendyol"]).default("seller") })
    .optional(),
  /** True for a made-up company. */
  company: z
    .union([z.boolean(), z.object({ company: z.string(), taxNumber: z.string(), taxOffice: z.string().default("") })])
    .default(false),
  cod: z.boolean().default(false),
  whoPays: z.enum(["trendyol", "seller"]).default("trendyol"),
  buyer: z
    .object({
      firstName: z.string(),
      lastName: z.string(),
      address1: z.string(),
      city: z.string(),
      countyId: z.number().int(),
      countyName: z.string(),
      postalCode: z.string(),
      phone: z.string(),
      identityNumber: z.string(),
    })
    .partial()
    .optional(),
  /** The ship-by deadline, this long after the order; the second business day when left out. */
  agreedInMs: z.number().optional(),
  /** Order more than there is, as when two buyers are faster than the stock. */
  oversell: z.boolean().default(false),
});

export type OrderInput = z.output<typeof orderInput>;
export type OrderInputGiven = z.input<typeof orderInput>;
