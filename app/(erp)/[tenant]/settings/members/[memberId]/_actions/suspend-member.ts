"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { memberIdInput } from "@/lib/tenancy/people.schemas";
import { suspendMember } from "@/lib/tenancy/suspend-member";

export const suspendMemberAction = tenantAction
  .metadata({ name: "people.suspend", permission: "people.manage" })
  .inputSchema(memberIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await suspendMember(ctx.tenant, parsedInput.memberId);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`, "layout");
  });
