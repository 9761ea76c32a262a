import { Decimal } from "decimal.js";

export type LevelOfWarehouse = {
  readonly warehouseId: string;
  readonly onHand: Decimal.Value;
  readonly reserved: Decimal.Value;
  /** false: nobody ever counted or moved this product there. */
  readonly counted: boolean;
};

/** One line of the explanation how the figure came about. All numbers are pieces. */
export type AvailabilityTerm =
  | {
      readonly kind: "warehouse";
      readonly warehouseId: string;
      readonly onHand: number;
      readonly reserved: number;
      readonly free: number;
    }
  | { readonly kind: "unknown_warehouse"; readonly warehouseId: string }
  | { readonly kind: "buffer"; readonly pieces: number }
  | { readonly kind: "cap"; readonly pieces: number };

export type Availability =
  | { readonly known: false }
  | { readonly known: true; readonly available: number; readonly terms: AvailabilityTerm[] };

/**
 * What may be sold of one product: Σ over the given warehouses of (on hand − reserved), minus the buffer, in whole pieces,
 * never below zero, never above the cap. Unknown is not zero: while no level of these warehouses was ever counted there is
 * no availability. Push, screens, API and the explanation all call this one function. Pure.
 */
export function availableToSell(input: {
  readonly levels: readonly LevelOfWarehouse[];
  readonly warehouseIds: readonly string[];
  readonly buffer: number;
  readonly cap: number | null;
}): Availability {
  const wanted = new Set(input.warehouseIds);
  const levels = input.levels.filter((level) => wanted.has(level.warehouseId));
  const counted = levels.filter((level) => level.counted);
  if (counted.length === 0) return { known: false };

  const free = counted.reduce((sum, level) => sum.plus(level.onHand).minus(level.reserved), new Decimal(0));
  const afterBuffer = Decimal.max(0, free.minus(input.buffer).floor());
  const available = input.cap === null ? afterBuffer : Decimal.min(afterBuffer, input.cap);

  const terms: AvailabilityTerm[] = levels.map((level) =>
    level.counted
      ? {
          kind: "warehouse",
          warehouseId: level.warehouseId,
          onHand: new Decimal(level.onHand).toNumber(),
          reserved: new Decimal(level.reserved).toNumber(),
          free: new Decimal(level.onHand).minus(level.reserved).toNumber(),
        }
      : { kind: "unknown_warehouse", warehouseId: level.warehouseId },
  );
  if (input.buffer > 0) terms.push({ kind: "buffer", pieces: input.buffer });
  if (input.cap !== null && afterBuffer.greaterThan(input.cap)) terms.push({ kind: "cap", pieces: input.cap });
  return { known: true, available: available.toNumber(), terms };
}
