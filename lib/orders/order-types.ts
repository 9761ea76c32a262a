import type { PackageStatus } from "./incoming-package";
import type { OrderStage, OrderState } from "./order-lifecycle";

/** A row of the order list; plain, made for the table. Amounts in bani of `currency`, quantities in pieces. */
export type OrderRow = {
  id: string;
  connectionId: string;
  externalNumber: string;
  state: OrderState;
  stage: OrderStage;
  isHistory: boolean;
  placedAt: Date;
  channelDeadline: Date | null;
  customerName: string;
  city: string;
  county: string;
  phone: string;
  isCompany: boolean;
  isCod: boolean;
  lineCount: number;
  pieceCount: number;
  reservedCount: number;
  uncovered: number;
  /** Products that wait for their listing to be linked; only told while the order is uncovered. */
  unlinkedCount: number;
  currency: string;
  payableMinor: bigint;
  /** Ours minus the channel's; anything but 0 is shown. */
  differenceMinor: bigint;
  firstLineTitle: string;
  firstImageUrl: string | null;
  carrier: string | null;
};

export type OrderTotalsView = {
  grossMinor: bigint;
  sellerDiscountMinor: bigint;
  channelDiscountMinor: bigint;
  /** Part of the seller's discount that came as a voucher. */
  voucherMinor: bigint;
  /** Goods after discounts. */
  netMinor: bigint;
  sgrMinor: bigint;
  /** net + SGR, summed by us over the lines. */
  payableMinor: bigint;
  channelPayableMinor: bigint;
  differenceMinor: bigint;
};

export type OrderLineView = {
  id: string;
  packageId: string;
  listingId: string | null;
  productId: string | null;
  barcode: string;
  stockCode: string | null;
  title: string;
  variant: string;
  imageUrl: string | null;
  rawStatus: string | null;
  ordered: number;
  reserved: number;
  uncovered: number;
  picked: number;
  packed: number;
  shipped: number;
  cancelled: number;
  returned: number;
  /** What stock must hold for the line and what it holds; `isLinked` false: it waits for its listing to be linked. */
  cover: { wanted: number; held: number; isLinked: boolean };
  /** With VAT, before discounts, up to four decimals. */
  unitPrice: string;
  grossMinor: bigint;
  sellerDiscountMinor: bigint;
  channelDiscountMinor: bigint;
  voucherMinor: bigint;
  sgrMinor: bigint;
  netMinor: bigint;
  vatRate: number;
};

export type OrderPackageView = {
  id: string;
  externalId: string;
  status: PackageStatus;
  /** The channel's own word. */
  rawStatus: string;
  isLive: boolean;
  holdUntil: Date | null;
  createdBy: string | null;
  originExternalIds: string[];
  channelModifiedAt: Date;
  shipBy: Date | null;
  carrier: string | null;
  trackingNumber: string | null;
  trackingLink: string | null;
  senderNumber: string | null;
  channelPayableMinor: bigint;
  discounts: { name: string; amountMinor: bigint }[];
};

export type OrderAddressView = {
  kind: "shipping" | "invoice";
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

/** One entry of the timeline; `kind` is a key of `orders.event` in the messages, `data` its values. */
export type OrderEventView = {
  id: string;
  at: Date;
  kind: string;
  data: Record<string, string | number | boolean | null>;
  actorKind: string;
  actorId: string | null;
};

export type OrderDetail = OrderRow & {
  customer: { id: string; name: string; email: string | null; phone: string | null } | null;
  warehouseId: string | null;
  /** Whether a CNP is kept (encrypted) that `readIdentityNumber` may show. */
  hasIdentityNumber: boolean;
  createdAt: Date;
  updatedAt: Date;
  totals: OrderTotalsView;
  /** Lines of live packages first, then those of dead ones. */
  lines: OrderLineView[];
  packages: OrderPackageView[];
  shippingAddress: OrderAddressView | null;
  invoiceAddress: OrderAddressView | null;
  events: OrderEventView[];
};
