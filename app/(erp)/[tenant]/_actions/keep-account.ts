"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { keepAccount } from "@/lib/tenancy/keep-account";

/** Takes the deletion back, from the band on any page. */
export const keepAccountAction = tenantAction
  .metadata({ name: "tenancy.keep-account", permission: "tenant.own" })
  .action(async ({ ctx }) => {
    await keepAccount(ctx.tenant);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
