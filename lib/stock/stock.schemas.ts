import { z } from "zod";
import { ADJUSTMENT_REASONS } from "./stock-types";

const id = z.string();
const pieces = z.number().min(-99_999_999).max(99_999_999);

export const warehouseInput = z.object({
  name: z.string().trim().min(1).max(120),
  code: z.string().trim().min(1).max(20),
});
export type WarehouseInput = z.infer<typeof warehouseInput>;

export const adjustmentReason = z.enum(ADJUSTMENT_REASONS);

/** One product of an adjustment: either by how much the stock changes, or what it is now. */
export const adjustmentLine = z.union([
  z.strictObject({ productId: id, delta: pieces }),
  z.strictObject({ productId: id, onHand: pieces.min(0) }),
]);

export const adjustStockInput = z.object({
  warehouseId: id,
  reason: adjustmentReason,
  note: z.string().trim().max(500).optional(),
  lines: z.array(adjustmentLine).min(1).max(500),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;
