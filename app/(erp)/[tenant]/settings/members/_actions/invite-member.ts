"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { inviteMember } from "@/lib/tenancy/invite-member";
import { inviteInput } from "@/lib/tenancy/people.schemas";

export const inviteMemberAction = tenantAction
  .metadata({ name: "people.invite", permission: "people.manage" })
  .inputSchema(inviteInput)
  .action(async ({ parsedInput, ctx }) => {
    await inviteMember(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`);
    return { email: parsedInput.email };
  });
