"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateWarehouse } from "@/lib/stock/update-warehouse";

/** Gives a warehouse another name or code. */
export const updateWarehouseAction = tenantAction
  .metadata({ name: "warehouses.update", permission: "warehouses.write" })
  .inputSchema(z.object({ warehouseId: z.uuid(), name: z.string().max(500), code: z.string().max(100) }))
  .action(async ({ parsedInput: { warehouseId, ...change }, ctx }) => {
    await updateWarehouse(ctx.tenant, warehouseId, change);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
