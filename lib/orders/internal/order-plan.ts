import type { IncomingLine, IncomingPackage, PackageStatus } from "../incoming-package";
import type { OrderStage } from "../order-lifecycle";

/** What is stored of an order before an import touches it; read while its row is locked. */
export type StoredLine = {
  id: string;
  externalLineId: string;
  listingId: string | null;
  productId: string | null;
  ordered: number;
  reserved: number;
  shipped: number;
  cancelled: number;
  returned: number;
  money: LineMoney;
};
export type StoredPackage = {
  id: string;
  externalId: string;
  status: PackageStatus;
  rawStatus: string;
  modifiedAt: Date;
  shipBy: Date | null;
  isLive: boolean;
  diedSeenAt: Date | null;
  holdUntil: Date | null;
  carrier: string | null;
  channelPayableMinor: bigint;
  lines: StoredLine[];
};
export type StoredOrder = {
  id: string;
  stage: OrderStage;
  isHistory: boolean;
  warehouseId: string | null;
  packages: StoredPackage[];
};

export type LineMoney = {
  grossMinor: bigint;
  sellerDiscountMinor: bigint;
  channelDiscountMinor: bigint;
  voucherMinor: bigint;
  sgrMinor: bigint;
};

/** A package as it shall be written, with its lines. */
export type PlannedPackage = {
  id: string;
  isNew: boolean;
  incoming: IncomingPackage;
  status: PackageStatus;
  isLive: boolean;
  diedSeenAt: Date | null;
  holdUntil: Date | null;
  lines: PlannedLine[];
};
export type PlannedLine = {
  id: string;
  position: number;
  incoming: IncomingLine;
  listingId: string | null;
  productId: string | null;
  imageUrl: string | null;
  shipped: number;
  cancelled: number;
  returned: number;
};

export type OrderTotals = LineMoney & {
  stage: OrderStage;
  netMinor: bigint;
  payableMinor: bigint;
  channelPayableMinor: bigint;
  deadline: Date | null;
  carrier: string | null;
  isHistory: boolean;
  /** From the lines of the live packages, for the row of the list. */
  firstLineTitle: string | null;
  firstImageUrl: string | null;
};

export type LeftPieces = {
  orderLineId: string;
  productId: string;
  pieces: number;
  packageExternalId: string;
  /** Null: the order itself is known, only this package of it is not. */
  placedAt: Date | null;
  leftAt: Date;
};

export type PlannedEvent = { at: Date; kind: string; data: Record<string, unknown>; dedupeKey: string };

/** Everything one import changes in one order. Pure data: made without the database, written in a few statements. */
export type OrderPlan = {
  orderId: string;
  externalNumber: string;
  isNew: boolean;
  warehouseId: string | null;
  /** The newest package when it is newer than all that is stored: customer, addresses and flags come from it. */
  header: IncomingPackage | null;
  packages: PlannedPackage[];
  stale: IncomingPackage[];
  unchanged: IncomingPackage[];
  /** Lines that vanished from a package that goes on. */
  gone: { lineId: string; cancelled: number }[];
  moves: { fromLineId: string; toLineId: string; productId: string; pieces: number; wanted: number; dueAt: Date }[];
  reserve: { orderLineId: string; productId: string; wanted: number; dueAt: Date }[];
  consume: { orderLineId: string; productId: string; pieces: number }[];
  /** Pieces of packages first seen when they had left: sold if stock was counted before they were ordered. */
  left: LeftPieces[];
  /** Lines of dead packages: they keep what they hold and wait for nothing. */
  hold: string[];
  release: string[];
  /** Dead packages that hold nothing any more. */
  holdsEnded: string[];
  died: { packageId: string; holdUntil: Date }[];
  touchedListingIds: string[];
  totals: OrderTotals;
  events: PlannedEvent[];
};
