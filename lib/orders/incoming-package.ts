import type { TenantTx } from "@/lib/db/with-tenant";

/** Our words for what a channel says of a package; the adapter maps, unknown words become "unknown" and keep `rawStatus`. */
export const PACKAGE_STATUSES = [
  "awaiting",
  "created",
  "picking",
  "packed",
  "invoiced",
  "shipped",
  "at_point",
  "delivered",
  "undelivered",
  "returned",
  "cancelled",
  "unpacked",
  "unknown",
] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** A package that will not be sent any more: its pieces go to its successors or back to the shelf. */
export const DEAD_STATUSES: ReadonlySet<PackageStatus> = new Set(["cancelled", "unpacked"]);
/** Statuses in which goods have left the house. */
export const SENT_STATUSES: ReadonlySet<PackageStatus> = new Set([
  "shipped",
  "at_point",
  "delivered",
  "undelivered",
  "returned",
]);

export type IncomingAddress = {
  name: string;
  company: string | null;
  taxNumber: string | null;
  taxOffice: string | null;
  line1: string;
  line2: string;
  city: string;
  county: string;
  postalCode: string;
  country: string;
  phone: string | null;
};

/** Money is in bani and is the total over the line's pieces (sums of the exact per-unit details); unit price is before discounts, with VAT. */
export type IncomingLine = {
  externalLineId: string;
  /** The channel's stable id of the listing (Trendyol: barcode as imported). */
  listingExternalId: string;
  barcode: string;
  stockCode: string | null;
  title: string;
  variant: string;
  quantity: number;
  rawStatus: string | null;
  unitPrice: string;
  grossMinor: bigint;
  sellerDiscountMinor: bigint;
  channelDiscountMinor: bigint;
  /** Part of the seller's discount that came as a voucher, already inside sellerDiscountMinor. */
  voucherMinor: bigint;
  sgrMinor: bigint;
  vatRate: string;
};

export type IncomingPackage = {
  externalId: string;
  externalOrderNumber: string;
  status: PackageStatus;
  rawStatus: string;
  modifiedAt: Date;
  placedAt: Date;
  shipBy: Date | null;
  createdBy: string | null;
  originExternalIds: string[];
  currency: string;
  customer: { externalId: string; name: string; email: string | null; phone: string | null };
  /** Dropped at import unless the tenant keeps it; then encrypted. */
  identityNumber: string | null;
  isCompany: boolean;
  isCod: boolean;
  shippingAddress: IncomingAddress;
  invoiceAddress: IncomingAddress;
  carrier: string | null;
  trackingNumber: string | null;
  trackingLink: string | null;
  senderNumber: string | null;
  grossMinor: bigint;
  sellerDiscountMinor: bigint;
  channelDiscountMinor: bigint;
  sgrMinor: bigint;
  /** What the channel says the customer pays for this package. */
  payableMinor: bigint;
  discounts: { name: string; amountMinor: string }[];
  history: { status: string; at: string }[];
  lines: IncomingLine[];
};

export type ResolvedListing = { listingId: string; productId: string | null; imageUrl: string | null };

/**
 * Where packages come from, and the two things that only the channel module can do inside the import's transaction:
 * find the listings (locked FOR SHARE, so that a link made at the same moment cannot be missed) and note that the channel
 * took its own stock down, so that our belief about it is no longer known.
 */
export type OrderSource = {
  connectionId: string;
  orderWarehouseId: string | null;
  resolveListings(tx: TenantTx, externalIds: string[]): Promise<Map<string, ResolvedListing>>;
  channelStockChanged(tx: TenantTx, listingIds: string[]): Promise<void>;
};
