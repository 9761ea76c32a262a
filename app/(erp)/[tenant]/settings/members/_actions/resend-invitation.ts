"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { invitationIdInput } from "@/lib/tenancy/people.schemas";
import { resendInvitation } from "@/lib/tenancy/resend-invitation";

export const resendInvitationAction = tenantAction
  .metadata({ name: "people.resend-invitation", permission: "people.manage" })
  .inputSchema(invitationIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await resendInvitation(ctx.tenant, parsedInput.invitationId);
    revalidatePath(`/${ctx.tenantSlug}/settings/members`);
  });
