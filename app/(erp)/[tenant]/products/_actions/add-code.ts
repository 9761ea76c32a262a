"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { addCode } from "@/lib/catalog/add-code";

const input = z.object({
  productId: z.uuid(),
  kind: z.enum(["BARCODE", "ADDITIONAL"]),
  code: z.string().max(2_000),
});

/** Gives a product one more code. */
export const addCodeAction = tenantAction
  .metadata({ name: "catalog.addCode", permission: "catalog.write" })
  .inputSchema(input)
  .action(async ({ parsedInput: { productId, ...code }, ctx }) => {
    await addCode(ctx.tenant, productId, code);
    revalidatePath(`/${ctx.tenantSlug}/products`, "layout");
  });
