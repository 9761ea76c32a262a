"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { adjustStock } from "@/lib/stock/adjust-stock";
import { adjustStockInput } from "@/lib/stock/stock.schemas";

/** Changes the stock of products in a warehouse, with a reason. A repeat with the same key changes nothing. */
export const adjustStockAction = tenantAction
  .metadata({ name: "stock.adjust", permission: "stock.write" })
  .inputSchema(adjustStockInput.extend({ key: z.string().min(8).max(100).optional() }))
  .action(async ({ parsedInput: { key, ...input }, ctx }) => {
    const { adjustmentId } = await adjustStock(ctx.tenant, input, key && `screen:${key}`);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return { adjustmentId };
  });
