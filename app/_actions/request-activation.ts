"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { requestActivation } from "@/lib/tenancy/request-activation";

export const requestActivationAction = tenantAction
  .metadata({ name: "tenancy.request-activation", permission: "tenant.own" })
  .action(async ({ ctx }) => {
    const outcome = await requestActivation(ctx.tenant);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return outcome;
  });
