"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { closeFirstSteps } from "@/lib/tenancy/close-first-steps";

export const closeFirstStepsAction = tenantAction
  .metadata({ name: "tenancy.close-first-steps", permission: "channels.write" })
  .action(async ({ ctx }) => {
    await closeFirstSteps(ctx.tenant);
    // The frame shows the first steps and the connection.
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    redirect(`/${ctx.tenantSlug}/today`);
  });
