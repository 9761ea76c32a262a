import { z } from "zod";

export const updateListingInput = z.object({
  /** null takes the link away. */
  productId: z.uuid().nullable().optional(),
  syncStock: z.boolean().optional(),
  syncPrice: z.boolean().optional(),
});
export type UpdateListingInput = z.infer<typeof updateListingInput>;

export const updateListingsInput = z.object({
  listingIds: z.array(z.uuid()).min(1).max(10_000),
  syncStock: z.boolean().optional(),
  syncPrice: z.boolean().optional(),
});
export type UpdateListingsInput = z.infer<typeof updateListingsInput>;
