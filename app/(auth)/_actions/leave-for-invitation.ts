"use server";

import { signOut } from "@/lib/auth/auth";
import { tokenInput } from "@/lib/auth/auth.schemas";
import { publicAction } from "@/lib/auth/public-action";

/** Ends this session and leads back to the invitation, for the person whom it is meant for. */
export const leaveForInvitationAction = publicAction
  .metadata({ name: "auth.leave-for-invitation" })
  .inputSchema(tokenInput)
  .action(async ({ parsedInput }) => {
    await signOut({ redirectTo: `/invite?token=${encodeURIComponent(parsedInput.token)}` });
  });
