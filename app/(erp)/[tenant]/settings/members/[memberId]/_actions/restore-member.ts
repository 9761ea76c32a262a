"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { memberIdInput } from "@/lib/tenancy/people.schemas";
import { restoreMember } from "@/lib/tenancy/restore-member";

export const restoreMemberAction = tenantAction
  .metadata({ name: "people.restore", permission: "people.manage" })
  .inputSchema(memberIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await restoreMember(ctx.tenant, parsedInput.memberId);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`, "layout");
  });
