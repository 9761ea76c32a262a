"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { undoDecision } from "@/lib/channels/import/undo-decision";

/** The decision is open again; a refusal comes back as its reason. */
export const undoDecisionAction = tenantAction
  .metadata({ name: "channels.undo-decision", permission: "channels.write" })
  .inputSchema(z.object({ listingId: z.uuid() }))
  .action(async ({ parsedInput: { listingId }, ctx }) => {
    const outcome = await undoDecision(ctx.tenant, listingId);
    return { refused: outcome.outcome === "refused" ? outcome.reason : null };
  });
