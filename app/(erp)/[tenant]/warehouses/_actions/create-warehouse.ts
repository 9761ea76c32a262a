"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createWarehouse } from "@/lib/stock/create-warehouse";
import { warehouseInput } from "@/lib/stock/stock.schemas";

export const createWarehouseAction = tenantAction
  .metadata({ name: "warehouses.create", permission: "warehouses.write" })
  .inputSchema(warehouseInput)
  .action(async ({ parsedInput, ctx }) => {
    await createWarehouse(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}/warehouses`);
  });
