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

/** `moving` is whatever is on its way, `drift` what the channel shows otherwise than it confirmed; the rest are states of a field. */
export const PUSH_FILTERS = [
  "unknown",
  "clean",
  "dirty",
  "sent",
  "retrying",
  "quarantined",
  "excluded",
  "moving",
  "drift",
] as const;
export const SYNC_FILTERS = ["stock_off", "price_off"] as const;
export const LISTING_SORTS = ["title", "title_desc", "newest", "stock", "stock_desc", "price", "price_desc"] as const;
export type ListingSort = (typeof LISTING_SORTS)[number];

/** What narrows a list of listings: tabs, chips, search and the API ask with it. */
export const listingFilter = z.object({
  connectionId: z.uuid().optional(),
  productId: z.uuid().optional(),
  status: z.array(z.enum(STATUSES)).optional(),
  link: z.enum(["unlinked", "linked", "undecided"]).optional(),
  /** State of either field. */
  push: z.enum(PUSH_FILTERS).optional(),
  /** Archived on the channel, or its product here. */
  archived: z.boolean().optional(),
  sync: z.enum(SYNC_FILTERS).optional(),
  category: z.string().max(100).optional(),
  brand: z.string().max(200).optional(),
  search: z.string().max(200).optional(),
});
export type ListingFilter = z.infer<typeof listingFilter>;

export const listListingsInput = listingFilter.extend({
  sort: z.enum(LISTING_SORTS).default("title"),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListListingsInput = z.input<typeof listListingsInput>;

/** What a bulk act applies to: rows that were chosen, or all of a view. */
export const listingTarget = z.union([
  z.strictObject({ listingIds: z.array(z.uuid()).min(1).max(10_000) }),
  z.strictObject({ view: listingFilter }),
]);
export type ListingTarget = z.infer<typeof listingTarget>;
