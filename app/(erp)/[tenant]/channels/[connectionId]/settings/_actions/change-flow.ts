"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateConnection } from "@/lib/channels/connections/update-connection";

/** Stops the sending, or pauses and resumes the whole connection. Starting to send goes by the table of the first push alone. */
export const changeFlowAction = tenantAction
  .metadata({ name: "channels.change-flow", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), to: z.enum(["stop-sending", "pause", "resume"]) }))
  .action(async ({ parsedInput: { connectionId, to }, ctx }) => {
    await updateConnection(
      ctx.tenant,
      connectionId,
      to === "stop-sending" ? { settings: { push: false } } : { state: to === "pause" ? "paused" : "active" },
    );
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });
