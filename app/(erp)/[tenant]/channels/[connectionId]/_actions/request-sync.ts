"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { requestSync } from "@/lib/channels/runs/request-sync";

export const requestSyncAction = tenantAction
  .metadata({ name: "channels.request-sync", permission: "channels.write" })
  .inputSchema(
    z.object({ connectionId: z.uuid(), kind: z.enum(["initial", "catalogue", "orders", "drift", "history"]) }),
  )
  .action(async ({ parsedInput: { connectionId, kind }, ctx }) => {
    const { runId } = await requestSync(ctx.tenant, connectionId, kind);
    redirect(`/${ctx.tenantSlug}/channels/${connectionId}/runs/${runId}`);
  });
