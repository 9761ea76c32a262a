"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createWarehouse } from "@/lib/stock/create-warehouse";

/** A new warehouse at the end of the list. An empty name is told by the verb, in words. */
export const createWarehouseAction = tenantAction
  .metadata({ name: "warehouses.create", permission: "warehouses.write" })
  .inputSchema(z.object({ name: z.string().max(500), code: z.string().max(100).optional() }))
  .action(async ({ parsedInput, ctx }) => {
    await createWarehouse(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
