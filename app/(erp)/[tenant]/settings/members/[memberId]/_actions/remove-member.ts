"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { memberIdInput } from "@/lib/tenancy/people.schemas";
import { removeMember } from "@/lib/tenancy/remove-member";

export const removeMemberAction = tenantAction
  .metadata({ name: "people.remove", permission: "people.manage" })
  .inputSchema(memberIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await removeMember(ctx.tenant, parsedInput.memberId);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`, "layout");
    redirect(`/${ctx.tenantSlug}/settings/members`);
  });
