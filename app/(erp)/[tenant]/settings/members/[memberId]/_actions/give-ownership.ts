"use server";

import { revalidatePath } from "next/cache";
import { giveOwnershipInput } from "@/lib/auth/auth.schemas";
import { giveOwnership } from "@/lib/auth/give-ownership";
import { tenantAction } from "@/lib/auth/tenant-action";
import { visitorIp } from "@/lib/auth/visitor-ip";

/** The frame changes too: the former owner's menu is an administrator's now. */
export const giveOwnershipAction = tenantAction
  .metadata({ name: "people.give-ownership", permission: "tenant.own" })
  .inputSchema(giveOwnershipInput)
  .action(async ({ parsedInput, ctx }) => {
    await giveOwnership(ctx.tenant, parsedInput, await visitorIp());
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });
