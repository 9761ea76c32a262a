"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { importListings } from "@/lib/channels/import/import-listings";

/** Brings the listings of a connection into the internal list, or only says what would happen. */
export const importListingsAction = tenantAction
  .metadata({ name: "channels.import", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), dryRun: z.boolean(), openingStock: z.boolean() }))
  .action(async ({ parsedInput, ctx }) => {
    const { created, linked, undecided, failed } = await importListings(ctx.tenant, parsedInput);
    if (!parsedInput.dryRun) revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return { created, linked, undecided, failed, dryRun: parsedInput.dryRun };
  });
