import type { ListingStatus } from "../channel-port";
import type { ListingPushes } from "../push/read-pushes";

export const LISTING_STATUSES = [
  "on_sale",
  "not_on_sale",
  "pending_approval",
  "rejected",
  "locked",
  "blacklisted",
  "archived",
  "missing",
] as const satisfies readonly ListingStatus[];
export const LINK_STATES = ["unlinked", "linked", "undecided"] as const;
export type LinkState = (typeof LINK_STATES)[number];
export const PUSH_STATES = ["unknown", "clean", "dirty", "sent", "retrying", "quarantined", "excluded"] as const;

/** A listing as a row of a list. Prices in bani with VAT. */
export type ListingRow = {
  id: string;
  connectionId: string;
  externalId: string;
  barcode: string;
  stockCode: string | null;
  contentId: string | null;
  groupCode: string | null;
  title: string;
  brand: string | null;
  categoryName: string | null;
  imageUrl: string | null;
  salePriceMinor: bigint | null;
  listPriceMinor: bigint | null;
  currency: string;
  channelQuantity: number | null;
  channelStatus: ListingStatus;
  statusReason: string | null;
  url: string | null;
  productId: string | null;
  productName: string | null;
  productArchived: boolean;
  linkState: LinkState;
  syncStock: boolean;
  syncPrice: boolean;
  channelModifiedAt: Date | null;
  push: ListingPushes;
};

export type ListingDetail = ListingRow & {
  description: string;
  attributes: { name: string; value: string; isVariant?: boolean }[];
  imageUrls: string[];
  vatRate: number | null;
  seenAt: Date;
  createdAt: Date;
};

/** How many listings each tab and filter would show. */
export type ListingCounts = {
  all: number;
  links: Record<LinkState, number>;
  statuses: Record<ListingStatus, number>;
  /** On their way to the channel: to be sent, sent, or tried again. */
  moving: number;
  /** Since when the oldest of them waits. */
  oldestMovingAt: Date | null;
  quarantined: number;
  /** The channel was read and shows something else than it confirmed. */
  drift: number;
  excluded: number;
  /** On the channel, or the product here. */
  archived: number;
};
