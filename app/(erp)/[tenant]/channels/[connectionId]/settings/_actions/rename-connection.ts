"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { updateConnection } from "@/lib/channels/connections/update-connection";

export const renameConnectionAction = tenantAction
  .metadata({ name: "channels.rename", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), name: z.string().trim().min(1, "required").max(100, "too_long") }))
  .action(async ({ parsedInput: { connectionId, name }, ctx }) => {
    await updateConnection(ctx.tenant, connectionId, { name });
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });
