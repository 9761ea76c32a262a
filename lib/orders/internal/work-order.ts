import type { PackageStatus } from "../incoming-package";
import type { LineMoney, OrderPlan, StoredOrder, StoredPackage } from "./order-plan";

/** A line while the plan is made: as it will be, with what it was. */
export type WorkLine = {
  id: string;
  externalLineId: string;
  listingId: string | null;
  productId: string | null;
  ordered: number;
  /** Held by reservations now; falls and rises with the moves of the plan. */
  reserved: number;
  shipped: number;
  cancelled: number;
  returned: number;
  money: LineMoney;
  title: string | null;
  imageUrl: string | null;
  before: WorkLine | null;
};
export type WorkPackage = {
  id: string;
  externalId: string;
  status: PackageStatus;
  rawStatus?: string;
  modifiedAt: Date;
  shipBy: Date | null;
  carrier: string | null;
  channelPayableMinor: bigint;
  isLive: boolean;
  diedSeenAt: Date | null;
  holdUntil: Date | null;
  lines: WorkLine[];
  before: WorkPackage | null;
  isChanged: boolean;
  /** Of a package first seen when it had left: when it was ordered (null: we know its order) and when it went. */
  wentUnseen?: { placedAt: Date | null; leftAt: Date };
};
export type WorkOrder = { plan: OrderPlan; packages: Map<string, WorkPackage> };

const NO_MONEY = {
  grossMinor: 0n,
  sellerDiscountMinor: 0n,
  channelDiscountMinor: 0n,
  voucherMinor: 0n,
  sgrMinor: 0n,
};

/** An empty plan over what is stored. */
export function workOf(input: {
  orderId: string;
  stored: StoredOrder | null;
  incoming: readonly { externalOrderNumber: string }[];
  warehouseId: string | null;
}): WorkOrder {
  const { stored } = input;
  const plan: OrderPlan = {
    orderId: input.orderId,
    externalNumber: input.incoming[0]?.externalOrderNumber ?? "",
    isNew: stored === null,
    warehouseId: stored?.warehouseId ?? input.warehouseId,
    header: null,
    packages: [],
    stale: [],
    unchanged: [],
    gone: [],
    moves: [],
    reserve: [],
    consume: [],
    left: [],
    hold: [],
    release: [],
    holdsEnded: [],
    died: [],
    touchedListingIds: [],
    totals: {
      ...NO_MONEY,
      stage: "created",
      netMinor: 0n,
      payableMinor: 0n,
      channelPayableMinor: 0n,
      deadline: null,
      carrier: null,
      isHistory: false,
      firstLineTitle: null,
      firstImageUrl: null,
    },
    events: [],
  };
  return { plan, packages: new Map(stored?.packages.map((one) => [one.externalId, fromStored(one)])) };
}

function fromStored(stored: StoredPackage): WorkPackage {
  const lines = stored.lines.map((line): WorkLine => ({ ...line, title: null, imageUrl: null, before: null }));
  return { ...stored, lines, before: null, isChanged: false };
}

/** a − b in pieces, exact to three decimals. */
export function lessPieces(a: number, b: number): number {
  return Math.round((a - b) * 1000) / 1000;
}
