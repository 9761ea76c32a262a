"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { readStockLines } from "@/lib/stock/find-stock-lines";

/** The lines of an adjustment as they stand now, after another warehouse was chosen or the stock moved meanwhile. */
export const readStockLinesAction = tenantAction
  .metadata({ name: "stock.readLines", permission: "stock.write" })
  .inputSchema(z.object({ warehouseId: z.uuid(), productIds: z.array(z.uuid()).max(500) }))
  .action(({ parsedInput, ctx }) => readStockLines(ctx.tenant, parsedInput));
