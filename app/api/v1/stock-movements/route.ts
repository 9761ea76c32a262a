import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, apiMoment, apiQuantity, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { listStockMovements } from "@/lib/stock/list-stock-movements";
import { adjustmentReason } from "@/lib/stock/stock.schemas";
import { MOVEMENT_KINDS } from "@/lib/stock/stock-types";

const movementAnswer = z
  .object({
    id: apiId,
    productId: apiId,
    warehouseId: apiId,
    kind: z.enum(MOVEMENT_KINDS),
    reason: adjustmentReason.nullable(),
    quantity: apiQuantity.describe("Signed: what came in is positive"),
    note: z.string().nullable(),
    causeKind: z.string().nullable(),
    causeId: z.string().nullable(),
    actorKind: z.string(),
    actorId: z.string().nullable(),
    at: apiMoment,
  })
  .meta({ id: "StockMovement" });

export const GET = apiRoute(
  {
    method: "GET",
    path: "/stock-movements",
    tag: "Stock",
    summary: "List the lines of the stock ledger, newest first",
    permission: "stock.read",
    query: pageQuery.extend({ productId: apiId.optional(), warehouseId: apiId.optional() }),
    answer: pageOf(movementAnswer),
  },
  async ({ tenant, query }) => {
    const page = await listStockMovements(tenant, query);
    return {
      items: page.items.map((movement) => ({ ...movement, at: movement.at.toISOString() })),
      nextCursor: page.nextCursor,
    };
  },
);
