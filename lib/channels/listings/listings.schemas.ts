import { z } from "zod";

const STATUSES = [
  "on_sale",
  "not_on_sale",
  "pending_approval",
  "rejected",
  "locked",
  "blacklisted",
  "archived",
  "missing",
] as const;

export const listListingsInput = z.object({
  connectionId: z.uuid().optional(),
  productId: z.uuid().optional(),
  status: z.array(z.enum(STATUSES)).optional(),
  link: z.enum(["unlinked", "linked", "undecided"]).optional(),
  /** State of either field. */
  push: z.enum(["unknown", "clean", "dirty", "sent", "retrying", "quarantined", "excluded"]).optional(),
  category: z.string().max(100).optional(),
  search: z.string().max(200).optional(),
  sort: z.enum(["title", "newest"]).default("title"),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListListingsInput = z.input<typeof listListingsInput>;

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
