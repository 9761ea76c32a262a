"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { pauseRun, resumeRun } from "@/lib/channels/runs/change-run";

export const changeRunAction = tenantAction
  .metadata({ name: "channels.change-run", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), runId: z.uuid(), to: z.enum(["pause", "resume"]) }))
  .action(async ({ parsedInput: { connectionId, runId, to }, ctx }) => {
    await (to === "pause" ? pauseRun : resumeRun)(ctx.tenant, connectionId, runId);
    revalidatePath(`/${ctx.tenantSlug}/channels/${connectionId}/runs/${runId}`);
  });
