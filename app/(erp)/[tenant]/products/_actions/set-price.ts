"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { setPriceInput } from "@/lib/pricing/pricing.schemas";
import { setPrice } from "@/lib/pricing/set-price";

/** Sets the price of a product in a warehouse; channels that sell at it are sent anew. */
export const setPriceAction = tenantAction
  .metadata({ name: "prices.set", permission: "prices.write" })
  .inputSchema(setPriceInput)
  .action(async ({ parsedInput, ctx }) => {
    await setPrice(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}/products`, "layout");
  });
