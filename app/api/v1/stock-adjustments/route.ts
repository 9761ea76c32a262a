import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, apiQuantity } from "@/lib/api/api-schemas";
import { adjustStockWithin } from "@/lib/stock/adjust-stock";
import { adjustmentReason } from "@/lib/stock/stock.schemas";

const adjustmentBody = z.object({
  warehouseId: apiId,
  reason: adjustmentReason,
  note: z.string().trim().max(500).optional(),
  lines: z
    .array(
      z.union([
        z.strictObject({ productId: apiId, delta: apiQuantity.describe("By how much the stock changes") }),
        z.strictObject({ productId: apiId, onHand: apiQuantity.min(0).describe("What the stock is now") }),
      ]),
    )
    .min(1)
    .max(500),
});

const adjustmentAnswer = z
  .object({
    adjustmentId: apiId,
    levels: z.array(
      z.object({
        productId: apiId,
        warehouseId: apiId,
        delta: apiQuantity,
        onHand: apiQuantity,
        reserved: apiQuantity,
        available: apiQuantity,
      }),
    ),
  })
  .meta({ id: "StockAdjustment" });

export const POST = apiRoute(
  {
    method: "POST",
    path: "/stock-adjustments",
    tag: "Stock",
    summary: "Adjust stock with a reason",
    description:
      "All lines or none. Lines of one product are summed. `onHand: 0` makes a product that was never counted known to be zero.",
    permission: "stock.write",
    body: adjustmentBody,
    answer: adjustmentAnswer,
    status: 201,
    idempotency: "atomic",
    errors: ["stock_insufficient"],
  },
  ({ tenant, body, write }) => write((tx) => adjustStockWithin(tx, tenant, body)),
);
