import type { IncomingPackage } from "@/lib/orders/incoming-package";

// Adapters know this port and nothing else of ours, so the words of packages are handed on here.
export type { IncomingAddress, IncomingLine, IncomingPackage, PackageStatus } from "@/lib/orders/incoming-package";

/** What a connection needs to speak: never logged, never sent to a browser. */
export type ChannelCredentials = { sellerId: string; apiKey: string; apiSecret: string };

/** Who waits for the answer: a person ("interactive", may use the whole budget) or nobody ("background", leaves a reserve). */
export type Urgency = "interactive" | "background";

/** One account on one storefront, ready to be asked. Every call takes budgets, logs itself to channel_call and throws AppErrors
 * channel_busy {retryAfterSeconds} | channel_unauthorised | channel_seller_unknown | channel_storefront_unknown | channel_blocked |
 * channel_rejected {key, message} | channel_unreachable | channel_answer_unknown. */
export type ChannelSession = {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly channel: "trendyol";
  readonly storefront: string;
  readonly credentials: ChannelCredentials;
  readonly urgency: Urgency;
};

export type ListingStatus =
  | "on_sale"
  | "not_on_sale"
  | "pending_approval"
  | "rejected"
  | "locked"
  | "blacklisted"
  | "archived"
  | "missing";

/** A product as the channel sells it. Prices in bani of the storefront's currency, VAT included. */
export type ChannelListing = {
  externalId: string;
  barcode: string;
  stockCode: string | null;
  contentId: string | null;
  groupCode: string | null;
  title: string;
  description: string;
  brand: string | null;
  categoryExternalId: string | null;
  categoryName: string | null;
  /** `isVariant` marks what tells this listing from its siblings (size, colour). */
  attributes: { name: string; value: string; isVariant?: boolean }[];
  imageUrls: string[];
  vatRate: string | null;
  salePriceMinor: bigint | null;
  listPriceMinor: bigint | null;
  currency: string;
  quantity: number | null;
  status: ListingStatus;
  statusReason: string | null;
  url: string | null;
  modifiedAt: Date | null;
};

/** Something on a page that could not be read; its neighbours are not held up by it. */
export type UnreadableItem = { externalId: string | null; reason: string };

/** Reason of a package that is readable but not whole; asking the channel for it brings all of it. */
export const INCOMPLETE_PACKAGE = "incomplete";

export type Page<T, Cursor> = {
  items: T[];
  next: Cursor | null;
  total: number | null;
  /** How many of `total` this page brought, where the channel counts otherwise than by items (contents with variants). */
  counted?: number;
  unreadable?: UnreadableItem[];
};
/** Opaque JSON of the adapter; kept in sync_run.cursor. */
export type ChannelCursor = { readonly [key: string]: string | number | null };

export type ChannelCategory = { externalId: string; parentExternalId: string | null; name: string; isLeaf: boolean };
export type ChannelAttribute = {
  externalId: string;
  name: string;
  isRequired: boolean;
  allowsCustom: boolean;
  allowsMultiple: boolean;
  isVarianter: boolean;
  isSlicer: boolean;
};

/** Values wanted on the channel; a field that is absent is not touched. */
export type OutgoingItem = { externalId: string; quantity?: number; price?: { saleMinor: bigint; listMinor: bigint } };
export type ObservedItem = {
  externalId: string;
  quantity: number | null;
  saleMinor: bigint | null;
  listMinor: bigint | null;
};

/** pending: ask again later. expired: the channel no longer knows (or never knew) the batch: read back. */
export type BatchResult =
  | { state: "pending" }
  | { state: "expired" }
  | { state: "resolved"; items: { externalId: string; ok: boolean; reasons: string[] }[] };

/** What every channel must be able to do; one contract suite runs over all adapters. */
export type ChannelAdapter = {
  /** The cheapest call that proves keys, seller and storefront. Resolves or throws one of the plain refusals. */
  testConnection(session: ChannelSession): Promise<void>;
  readCategories(session: ChannelSession): Promise<ChannelCategory[]>;
  readCategoryAttributes(session: ChannelSession, categoryExternalId: string): Promise<ChannelAttribute[]>;
  readAttributeValues(
    session: ChannelSession,
    categoryExternalId: string,
    attributeId: string,
    cursor: ChannelCursor | null,
  ): Promise<Page<{ externalId: string; value: string }, ChannelCursor>>;
  /** Listings page by page; `kind` approved | unapproved; `modifiedSince` for delta syncs. */
  readListings(
    session: ChannelSession,
    query: { kind: "approved" | "unapproved"; modifiedSince: Date | null; cursor: ChannelCursor | null },
  ): Promise<Page<ChannelListing, ChannelCursor>>;
  /** All listings' quantity and price, page by page (cheapest reconciliation). */
  readInventory(session: ChannelSession, cursor: ChannelCursor | null): Promise<Page<ObservedItem, ChannelCursor>>;
  /** Quantity and price of at most 50 listings; unknown ones are left out of the answer. */
  readInventoryOf(session: ChannelSession, externalIds: string[]): Promise<ObservedItem[]>;
  /** Sends at most `maxItemsPerPush` items. Not repeatable with an identical body within 15 minutes: after a lost answer read back. */
  pushInventory(session: ChannelSession, items: OutgoingItem[]): Promise<{ externalBatchId: string }>;
  readBatch(session: ChannelSession, externalBatchId: string): Promise<BatchResult>;
  /** Packages by modification time, oldest first; the window is at most 14 days. */
  readPackages(
    session: ChannelSession,
    query: { modifiedFrom: Date; modifiedTo: Date; cursor: ChannelCursor | null; statuses?: string[] },
  ): Promise<Page<IncomingPackage, ChannelCursor>>;
  /** All packages of one order, dead ones too. */
  readPackagesOfOrder(session: ChannelSession, externalOrderNumber: string): Promise<IncomingPackage[]>;
  /** Backfill by stream (newest first), for recovery beyond the reach of windows. */
  streamPackages(
    session: ChannelSession,
    query: { modifiedFrom: Date; modifiedTo: Date; cursor: ChannelCursor | null },
  ): Promise<Page<IncomingPackage, ChannelCursor>>;
  /** What a delivery to our webhook says, packages in whichever envelope. Never throws: what cannot be read is listed. */
  readWebhook(body: unknown): { items: IncomingPackage[]; unreadable: UnreadableItem[] };
  /** Asks the channel to tell us of package events; `secret` comes back with each delivery. */
  registerWebhook(session: ChannelSession, target: { url: string; secret: string }): Promise<{ externalId: string }>;
  removeWebhook(session: ChannelSession, externalId: string): Promise<void>;
  readonly maxItemsPerPush: number;
  /** The most pieces that the channel lets a listing show. */
  readonly maxQuantity: number;
};
