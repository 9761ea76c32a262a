"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { adjustStock } from "@/lib/stock/adjust-stock";
import { adjustStockInput } from "@/lib/stock/stock.schemas";

/** Changes the stock of products in a warehouse, with a reason. */
export const adjustStockAction = tenantAction
  .metadata({ name: "stock.adjust", permission: "stock.write" })
  .inputSchema(adjustStockInput)
  .action(async ({ parsedInput, ctx }) => {
    const { levels } = await adjustStock(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return { onHand: levels[0]?.onHand ?? 0, delta: levels[0]?.delta ?? 0 };
  });
