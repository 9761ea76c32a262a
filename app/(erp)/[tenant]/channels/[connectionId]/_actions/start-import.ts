"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { requestSync } from "@/lib/channels/runs/request-sync";

/** Starts the import of everything that needs no person, or joins the one that runs; its page shows how far it is. */
export const startImportAction = tenantAction
  .metadata({ name: "channels.import", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), openingStock: z.boolean() }))
  .action(async ({ parsedInput: { connectionId, openingStock }, ctx }) => {
    const { runId } = await requestSync(ctx.tenant, connectionId, "import", { openingStock });
    redirect(`/${ctx.tenantSlug}/channels/${connectionId}/runs/${runId}`);
  });
