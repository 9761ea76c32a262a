"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { endSupport } from "@/lib/tenancy/end-support";

export const endSupportAction = tenantAction
  .metadata({ name: "tenancy.end-support", permission: "tenant.own" })
  .action(async ({ ctx }) => {
    await endSupport(ctx.tenant);
    revalidatePath(`/${ctx.tenantSlug}/settings/support`);
  });
