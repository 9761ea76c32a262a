"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateWarehouse } from "@/lib/stock/update-warehouse";

/** Gives a warehouse another name or code, unless it has others meanwhile than the person saw. */
export const updateWarehouseAction = tenantAction
  .metadata({ name: "warehouses.update", permission: "warehouses.write" })
  .inputSchema(
    z.object({
      warehouseId: z.uuid(),
      name: z.string().max(500),
      code: z.string().max(100),
      seen: z.object({ name: z.string(), code: z.string() }).optional(),
    }),
  )
  .action(async ({ parsedInput: { warehouseId, seen, ...change }, ctx }) => {
    await updateWarehouse(ctx.tenant, warehouseId, change, seen);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
