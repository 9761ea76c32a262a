"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { restoreWarehouse } from "@/lib/stock/restore-warehouse";

/** Takes an archived warehouse into use again. */
export const restoreWarehouseAction = tenantAction
  .metadata({ name: "warehouses.restore", permission: "warehouses.write" })
  .inputSchema(z.object({ warehouseId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => {
    await restoreWarehouse(ctx.tenant, parsedInput.warehouseId);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
