"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateProduct } from "@/lib/catalog/update-product";

/** Archives a product, so that channels keep it at 0, or brings it back. */
export const archiveProductAction = tenantAction
  .metadata({ name: "catalog.archiveProduct", permission: "catalog.write" })
  .inputSchema(z.object({ productId: z.uuid(), archived: z.boolean() }))
  .action(async ({ parsedInput, ctx }) => {
    await updateProduct(ctx.tenant, parsedInput.productId, { archived: parsedInput.archived });
    revalidatePath(`/${ctx.tenantSlug}/products`, "layout");
  });
