"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { retryQuarantined } from "@/lib/channels/push/retry-quarantined";
import { sendNow } from "@/lib/channels/push/send-now";

/** Sends what the channel refused once more, with the values of now: one listing, or everything in quarantine. */
export const retryPushesAction = tenantAction
  .metadata({ name: "channels.retry-pushes", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid(), listingId: z.uuid().optional() }))
  .action(async ({ parsedInput: { connectionId, listingId }, ctx }) => {
    if (listingId) await sendNow(ctx.tenant, [listingId]);
    else await retryQuarantined(ctx.tenant, connectionId);
    revalidatePath(`/${ctx.tenantSlug}/channels/${connectionId}`, "layout");
  });
