"use server";

import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { tokenInput } from "@/lib/auth/auth.schemas";
import { userAction } from "@/lib/auth/user-action";

export const acceptInvitationAction = userAction
  .metadata({ name: "auth.accept-invitation" })
  .inputSchema(tokenInput)
  .action(async ({ parsedInput, ctx }) => {
    const { slug } = await acceptInvitation(parsedInput.token, ctx.user, ctx.visitor.ip);
    redirect(`/${slug}`);
  });
