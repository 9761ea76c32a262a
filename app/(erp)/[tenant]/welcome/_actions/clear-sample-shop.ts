"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { clearSampleShop } from "@/lib/channels/sample/clear-sample-shop";

export const clearSampleShopAction = tenantAction
  .metadata({ name: "channels.clear-sample-shop", permission: "channels.write" })
  .action(async ({ ctx }) => {
    await clearSampleShop(ctx.tenant);
    // The frame counts what waits and shows the connection: both are gone.
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    redirect(`/${ctx.tenantSlug}/welcome`);
  });
