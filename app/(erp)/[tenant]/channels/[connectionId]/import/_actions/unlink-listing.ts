"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { unlinkListing } from "@/lib/channels/import/unlink-listing";

/** The way out when an import cannot be taken back: only the link goes, product and stock stay. */
export const unlinkListingAction = tenantAction
  .metadata({ name: "channels.unlink-listing", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), listingId: z.uuid() }))
  .action(async ({ parsedInput: { connectionId, listingId }, ctx }) => {
    await getConnection(ctx.tenant, connectionId);
    await unlinkListing(ctx.tenant, listingId);
    revalidatePath(`/${ctx.tenantSlug}/channels/${connectionId}`, "layout");
  });
