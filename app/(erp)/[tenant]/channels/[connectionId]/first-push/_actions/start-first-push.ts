"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { startFirstPush } from "@/lib/channels/push/first-push";

/** A person has seen what would change, and how many would go to zero, and starts the sending. */
export const startFirstPushAction = tenantAction
  .metadata({ name: "channels.start-first-push", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), toZero: z.number().int().min(0) }))
  .action(async ({ parsedInput: { connectionId, toZero }, ctx }) => {
    await startFirstPush(ctx.tenant, connectionId, { toZero });
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });
