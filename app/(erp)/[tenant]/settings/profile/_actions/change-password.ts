"use server";

import { changePasswordInput } from "@/lib/auth/auth.schemas";
import { changePassword } from "@/lib/auth/change-password";
import { enterAgain } from "@/lib/auth/enter-again";
import { userAction } from "@/lib/auth/user-action";

/** Ends all sessions, and opens this one anew. */
export const changePasswordAction = userAction
  .metadata({ name: "auth.change-password" })
  .inputSchema(changePasswordInput)
  .action(async ({ parsedInput, ctx }) => {
    await changePassword(ctx.user.userId, parsedInput, ctx.visitor.ip);
    await enterAgain(ctx.user.userId);
  });
