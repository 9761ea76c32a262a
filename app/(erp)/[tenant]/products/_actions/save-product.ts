"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createProductInput } from "@/lib/catalog/catalog.schemas";
import { createProduct } from "@/lib/catalog/create-product";
import { descriptionFromText } from "@/lib/catalog/description-text";
import { updateProduct } from "@/lib/catalog/update-product";

const input = createProductInput.extend({
  productId: z.uuid().optional(),
  version: z.number().int().optional(),
});

/** Makes a product or changes the one that is named. A change made meanwhile by somebody else is not overwritten. */
export const saveProductAction = tenantAction
  .metadata({ name: "catalog.saveProduct", permission: "catalog.write" })
  .inputSchema(input)
  .action(async ({ parsedInput: { productId, version, ...typed }, ctx }) => {
    const fields = { ...typed, description: descriptionFromText(typed.description) };
    if (productId) await updateProduct(ctx.tenant, productId, { ...fields, version });
    const saved = productId ? { productId } : await createProduct(ctx.tenant, fields);
    revalidatePath(`/${ctx.tenantSlug}/products`, "layout");
    return saved;
  });
