import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, apiMoment, apiQuantity, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { listStockLevels } from "@/lib/stock/list-stock-levels";

const levelAnswer = z
  .object({
    productId: apiId,
    warehouseId: apiId,
    onHand: apiQuantity,
    reserved: apiQuantity,
    available: apiQuantity.describe("onHand − reserved"),
    counted: z.boolean().describe("false: nobody ever counted it there, so its zero means unknown"),
    updatedAt: apiMoment,
  })
  .meta({ id: "StockLevel" });

export const GET = apiRoute(
  {
    method: "GET",
    path: "/stock-levels",
    tag: "Stock",
    summary: "List stock levels",
    permission: "stock.read",
    query: pageQuery.extend({ productId: apiId.optional(), warehouseId: apiId.optional() }),
    answer: pageOf(levelAnswer),
  },
  async ({ tenant, query }) => {
    const page = await listStockLevels(tenant, query);
    return {
      items: page.items.map((level) => ({ ...level, updatedAt: level.updatedAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  },
);
