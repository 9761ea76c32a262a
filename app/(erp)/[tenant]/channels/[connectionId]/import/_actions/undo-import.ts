"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { undoDecision } from "@/lib/channels/import/undo-decision";
import { undoImport } from "@/lib/channels/import/undo-import";

/** Takes one row of the journal back. What a person had decided is a question again. A refusal comes back as its reason. */
export const undoImportAction = tenantAction
  .metadata({ name: "channels.undo-import", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), listingId: z.uuid(), wasQuestion: z.boolean() }))
  .action(async ({ parsedInput: { connectionId, listingId, wasQuestion }, ctx }) => {
    await getConnection(ctx.tenant, connectionId);
    const outcome = await (wasQuestion ? undoDecision : undoImport)(ctx.tenant, listingId);
    if (outcome.outcome === "refused") return { refused: outcome.reason };
    revalidatePath(`/${ctx.tenantSlug}/channels/${connectionId}`, "layout");
    return { refused: null };
  });
