"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { updateConnection } from "@/lib/channels/connections/update-connection";

const key = z.string().trim().min(1, "required").max(200, "too_long");

/** New keys for the same seller account: tested with the channel first, the old ones stay until they are good. */
export const replaceKeysAction = tenantAction
  .metadata({ name: "channels.replace-keys", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), apiKey: key, apiSecret: key }))
  .action(async ({ parsedInput: { connectionId, apiKey, apiSecret }, ctx }) => {
    const { sellerId } = await getConnection(ctx.tenant, connectionId);
    await updateConnection(ctx.tenant, connectionId, { credentials: { sellerId, apiKey, apiSecret } });
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });
