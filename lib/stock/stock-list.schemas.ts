import { z } from "zod";

/** States of a place in the stock list; "waiting" cuts across them: promises there wait for pieces. */
export const STOCK_STATES = ["short", "uncounted", "available", "none", "waiting"] as const;

const stockFilter = z.object({
  /** Only this product, and then also when it is archived. */
  productId: z.uuid().optional(),
  warehouseId: z.uuid().optional(),
  state: z.enum(STOCK_STATES).optional(),
  search: z.string().max(200).optional(),
});
export type StockFilter = z.infer<typeof stockFilter>;

export const listStockInput = stockFilter.extend({
  cursor: z.string().max(1_000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListStockInput = z.input<typeof listStockInput>;
