"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { idsOfTarget } from "@/lib/channels/listings/ids-of-target";
import { listingTarget } from "@/lib/channels/listings/listing-filter.schemas";
import { sendManyNow } from "@/lib/channels/push/send-now";

/** Sends the listings at once; those that are on the wire are asked about. */
export const sendNowAction = tenantAction
  .metadata({ name: "channels.sendNow", permission: "channels.write" })
  .inputSchema(listingTarget)
  .action(async ({ parsedInput, ctx }) => {
    const outcome = await sendManyNow(ctx.tenant, await idsOfTarget(ctx.tenant, parsedInput));
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
    return outcome;
  });
