import type { PackageStatus } from "./incoming-package";

/** Words of the API and the screens. `uncovered` stands while any line still to be sent is not covered by stock. */
export const ORDER_STATES = [
  "new",
  "reserved",
  "uncovered",
  "picking",
  "packed",
  "invoiced",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** States of orders that still have to leave: only these can be late. */
export const STILL_HERE = [
  "new",
  "reserved",
  "uncovered",
  "picking",
  "packed",
  "invoiced",
] as const satisfies readonly OrderState[];

/** Where an order stands on its channel, from its live packages; the least advanced of them speaks for the order. */
export const ORDER_STAGES = [
  "awaiting",
  "created",
  "picking",
  "packed",
  "invoiced",
  "shipped",
  "at_point",
  "undelivered",
  "delivered",
  "returned",
  "cancelled",
] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

/** Statuses of a package that is still to be sent: its pieces are promised. */
export const OPEN_STATUSES: ReadonlySet<PackageStatus> = new Set([
  "awaiting",
  "created",
  "picking",
  "packed",
  "invoiced",
]);

/**
 * What may follow what. A channel may skip steps (we were away, or the seller worked in its panel), never go back from
 * `shipped` to the shelf. A partial cancel starts the successor anew, so an open order may step back to `reserved`.
 */
export const NEXT_STATES = {
  new: ["reserved", "uncovered", "picking", "packed", "invoiced", "shipped", "delivered", "returned", "cancelled"],
  reserved: ["new", "uncovered", "picking", "packed", "invoiced", "shipped", "delivered", "returned", "cancelled"],
  uncovered: ["new", "reserved", "picking", "packed", "invoiced", "shipped", "delivered", "returned", "cancelled"],
  picking: ["reserved", "uncovered", "packed", "invoiced", "shipped", "delivered", "returned", "cancelled"],
  packed: ["reserved", "uncovered", "picking", "invoiced", "shipped", "delivered", "returned", "cancelled"],
  invoiced: ["reserved", "uncovered", "picking", "packed", "shipped", "delivered", "returned", "cancelled"],
  shipped: ["delivered", "returned", "cancelled"],
  delivered: ["returned"],
  returned: [],
  cancelled: ["new", "reserved", "uncovered", "picking", "packed", "invoiced", "shipped", "delivered", "returned"],
} as const satisfies Record<OrderState, readonly OrderState[]>;

export function isStepAllowed(from: OrderState, to: OrderState): boolean {
  return (NEXT_STATES[from] as readonly OrderState[]).includes(to);
}

/** What the stage needs to know of a package. `isWaitingForSuccessor`: dead by a split, its successors not here yet. */
export type StagePackage = { status: PackageStatus; isLive: boolean; isWaitingForSuccessor: boolean };

/**
 * The stage of an order from its packages. A package of unknown status counts as created (visible, to be looked at). An
 * order whose only packages were just unpacked keeps its stage: its successors are on their way; without them it ends
 * as cancelled when the hold is over.
 */
export function stageOfOrder(packages: readonly StagePackage[], before: OrderStage | null): OrderStage {
  const live = packages.filter((one) => one.isLive);
  if (live.length === 0) {
    const isBetween = before !== null && packages.some((one) => one.isWaitingForSuccessor);
    return isBetween ? before : "cancelled";
  }
  return live.map((one) => stageOfPackage(one.status)).reduce((a, b) => (rankOf(a) <= rankOf(b) ? a : b));
}

function stageOfPackage(status: PackageStatus): OrderStage {
  if (status === "unknown") return "created";
  return status === "unpacked" ? "cancelled" : status;
}

function rankOf(stage: OrderStage): number {
  return ORDER_STAGES.indexOf(stage);
}
