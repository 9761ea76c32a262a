"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { makeDefaultWarehouse } from "@/lib/stock/make-default-warehouse";

/** Puts a warehouse first: it is the one that is taken where nobody says which. */
export const makeDefaultWarehouseAction = tenantAction
  .metadata({ name: "warehouses.makeDefault", permission: "warehouses.write" })
  .inputSchema(z.object({ warehouseId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => {
    await makeDefaultWarehouse(ctx.tenant, parsedInput.warehouseId);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
