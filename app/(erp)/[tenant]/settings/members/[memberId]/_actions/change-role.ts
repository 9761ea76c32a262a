"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { changeRole } from "@/lib/tenancy/change-role";
import { changeRoleInput } from "@/lib/tenancy/people.schemas";

export const changeRoleAction = tenantAction
  .metadata({ name: "people.change-role", permission: "people.manage" })
  .inputSchema(changeRoleInput)
  .action(async ({ parsedInput, ctx }) => {
    await changeRole(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`, "layout");
  });
