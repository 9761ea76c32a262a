"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { allowSupport } from "@/lib/tenancy/allow-support";

export const allowSupportAction = tenantAction
  .metadata({ name: "tenancy.allow-support", permission: "tenant.own" })
  .action(async ({ ctx }) => {
    await allowSupport(ctx.tenant);
    revalidatePath(`/${ctx.tenantSlug}/settings/support`);
  });
