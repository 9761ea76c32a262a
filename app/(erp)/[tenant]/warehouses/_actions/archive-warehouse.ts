"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { archiveWarehouse } from "@/lib/stock/archive-warehouse";

/** Takes a warehouse out of use; refused with the reason while something needs it. */
export const archiveWarehouseAction = tenantAction
  .metadata({ name: "warehouses.archive", permission: "warehouses.write" })
  .inputSchema(z.object({ warehouseId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => {
    await archiveWarehouse(ctx.tenant, parsedInput.warehouseId);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
