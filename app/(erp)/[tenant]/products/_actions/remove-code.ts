"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { removeCode } from "@/lib/catalog/remove-code";

/** Takes a code away from a product: listings and scans with it no longer find it. */
export const removeCodeAction = tenantAction
  .metadata({ name: "catalog.removeCode", permission: "catalog.write" })
  .inputSchema(z.object({ productId: z.uuid(), code: z.string().max(200) }))
  .action(async ({ parsedInput: { productId, code }, ctx }) => {
    await removeCode(ctx.tenant, productId, code);
    revalidatePath(`/${ctx.tenantSlug}/products`, "layout");
  });
