"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { decideListing } from "@/lib/channels/import/decide-listing";
import { decideListingInput } from "@/lib/channels/import/import.schemas";

/** What a person decided for one listing. The workbench keeps its queue, so nothing is drawn anew here. */
export const decideListingAction = tenantAction
  .metadata({ name: "channels.decide", permission: "channels.write" })
  .inputSchema(z.object({ listingId: z.uuid(), decision: decideListingInput }))
  .action(({ parsedInput: { listingId, decision }, ctx }) => decideListing(ctx.tenant, listingId, decision));
