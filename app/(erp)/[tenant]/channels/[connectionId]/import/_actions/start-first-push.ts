"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { startFirstPush } from "@/lib/channels/push/first-push";

/** A person has seen what would change and starts the sending. */
export const startFirstPushAction = tenantAction
  .metadata({ name: "channels.startFirstPush", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => {
    await startFirstPush(ctx.tenant, parsedInput.connectionId);
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });
