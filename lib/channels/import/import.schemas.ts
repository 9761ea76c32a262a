import { z } from "zod";

export const importListingsInput = z.object({
  connectionId: z.uuid(),
  /** Left out: every listing of the connection that is not linked. */
  listingIds: z.array(z.uuid()).max(10_000).optional(),
  /** Say what would happen, write nothing. */
  dryRun: z.boolean().default(false),
  /** Take the channel's quantity of products that were never counted as opening stock. */
  openingStock: z.boolean().default(false),
});
export type ImportListingsInput = z.input<typeof importListingsInput>;

export const decideListingInput = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("link"), productId: z.uuid() }),
  z.object({ decision: z.literal("new") }),
  z.object({ decision: z.literal("skip") }),
]);
export type DecideListingInput = z.input<typeof decideListingInput>;
