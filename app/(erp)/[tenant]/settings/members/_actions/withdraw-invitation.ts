"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { invitationIdInput } from "@/lib/tenancy/people.schemas";
import { withdrawInvitation } from "@/lib/tenancy/withdraw-invitation";

export const withdrawInvitationAction = tenantAction
  .metadata({ name: "people.withdraw-invitation", permission: "people.manage" })
  .inputSchema(invitationIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await withdrawInvitation(ctx.tenant, parsedInput.invitationId);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`);
  });
