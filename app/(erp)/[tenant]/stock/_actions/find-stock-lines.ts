"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { findStockLines } from "@/lib/stock/find-stock-lines";

/** What was scanned or typed into an adjustment: one product by code, or a few by words. */
export const findStockLinesAction = tenantAction
  .metadata({ name: "stock.findLines", permission: "stock.write" })
  .inputSchema(z.object({ warehouseId: z.uuid(), text: z.string().max(200) }))
  .action(({ parsedInput, ctx }) => findStockLines(ctx.tenant, parsedInput));
