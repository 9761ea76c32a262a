"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { idsOfTarget } from "@/lib/channels/listings/ids-of-target";
import { listingTarget } from "@/lib/channels/listings/listing-filter.schemas";
import { updateManyListings } from "@/lib/channels/listings/update-listing";

const input = z.object({ target: listingTarget, syncStock: z.boolean().optional(), syncPrice: z.boolean().optional() });

/** Switches the sending of stock or price for the chosen listings, or all of a view. */
export const switchSyncAction = tenantAction
  .metadata({ name: "channels.switchSync", permission: "channels.write" })
  .inputSchema(input)
  .action(async ({ parsedInput: { target, ...change }, ctx }) => {
    const outcome = await updateManyListings(ctx.tenant, await idsOfTarget(ctx.tenant, target), change);
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
    return outcome;
  });
