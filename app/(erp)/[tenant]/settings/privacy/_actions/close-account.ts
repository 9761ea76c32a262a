"use server";

import { revalidatePath } from "next/cache";
import { closeAccountInput } from "@/lib/auth/auth.schemas";
import { closeAccount } from "@/lib/auth/close-account";
import { tenantAction } from "@/lib/auth/tenant-action";
import { visitorIp } from "@/lib/auth/visitor-ip";

/** Leaving is open after the trial too. The frame shows the band from then on. */
export const closeAccountAction = tenantAction
  .metadata({ name: "tenancy.close-account", permission: "tenant.own" })
  .inputSchema(closeAccountInput)
  .action(async ({ parsedInput, ctx }) => {
    await closeAccount(ctx.tenant, parsedInput, await visitorIp());
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
