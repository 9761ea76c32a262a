import type { Quantity } from "@/lib/core/quantity";

export const MOVEMENT_KINDS = [
  "opening",
  "adjustment",
  "count",
  "receipt",
  "transfer_in",
  "transfer_out",
  "sale",
  "return",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const ADJUSTMENT_REASONS = ["correction", "damage", "loss", "found", "own_use"] as const;
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];

/** A place where stock lies: one product in one warehouse. */
export type StockPlace = { readonly productId: string; readonly warehouseId: string };

/** One line of the ledger to write. `quantity` is signed: what comes in is positive. */
export type NewMovement = StockPlace & {
  readonly kind: MovementKind;
  readonly quantity: Quantity | number | string;
  readonly reason?: AdjustmentReason;
  /** Cost of one unit in lei, up to four decimals. */
  readonly unitCost?: string;
  readonly cause?: { readonly kind: string; readonly id: string };
  readonly note?: string;
  /** Unique in the tenant: a second movement with the same key is not written. */
  readonly idempotencyKey: string;
};

/** A promise to make: `wanted` pieces for an order line, from one place, needed by `dueAt`. */
export type WantedLine = StockPlace & {
  readonly orderLineId: string;
  readonly wanted: Quantity | number | string;
  readonly dueAt: Date;
};
