"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { importListings } from "@/lib/channels/import/import-listings";

const input = z.object({
  connectionId: z.uuid(),
  listingIds: z.array(z.uuid()).min(1).max(200),
  openingStock: z.boolean(),
});

/** Brings the chosen listings into the internal list; many go through the import page, which runs in the background. */
export const importSelectedAction = tenantAction
  .metadata({ name: "channels.importSelected", permission: "channels.write" })
  .inputSchema(input)
  .action(async ({ parsedInput, ctx }) => {
    const { created, linked, undecided, failed } = await importListings(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return { created, linked, undecided, failed };
  });
