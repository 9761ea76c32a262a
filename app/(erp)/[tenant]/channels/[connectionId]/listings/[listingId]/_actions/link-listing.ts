"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateListing } from "@/lib/channels/listings/update-listing";

const input = z.object({
  listingId: z.uuid(),
  /** null takes the link away. */
  productId: z.uuid().nullable(),
});

/** Links a listing to a product that the person chose, or takes its link away. */
export const linkListingAction = tenantAction
  .metadata({ name: "channels.linkListing", permission: "channels.write" })
  .inputSchema(input)
  .action(async ({ parsedInput: { listingId, productId }, ctx }) => {
    await updateListing(ctx.tenant, listingId, { productId });
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
