"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { sayItIsZero } from "@/lib/channels/push/say-zero";

/** A person says that there is none of a product that was never counted. */
export const sayZeroAction = tenantAction
  .metadata({ name: "stock.sayZero", permission: "stock.write" })
  .inputSchema(z.object({ listingId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => {
    await sayItIsZero(ctx.tenant, parsedInput.listingId);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
