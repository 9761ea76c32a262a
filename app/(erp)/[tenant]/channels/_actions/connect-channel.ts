"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createConnection } from "@/lib/channels/connections/create-connection";

const line = (longest: number) => z.string().trim().min(1, "required").max(longest, "too_long");

/** Flat, as the form sends it, so that each field gets its own sentence. The keys are tested before anything is stored. */
export const connectChannelAction = tenantAction
  .metadata({ name: "channels.connect", permission: "channels.write" })
  .inputSchema(
    z.object({
      name: line(100),
      storefront: line(10),
      sellerId: line(40),
      apiKey: line(200),
      apiSecret: line(200),
    }),
  )
  .action(async ({ parsedInput: { name, storefront, ...credentials }, ctx }) => {
    const made = await createConnection(ctx.tenant, { channel: "trendyol", name, storefront, credentials }, "browser");
    // The frame shows the first steps and the connection.
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    redirect(`/${ctx.tenantSlug}/channels/${made.id}${made.runId ? `/runs/${made.runId}` : ""}`);
  });
