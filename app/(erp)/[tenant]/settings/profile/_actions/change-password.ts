"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changePasswordInput } from "@/lib/auth/auth.schemas";
import { changePassword } from "@/lib/auth/change-password";
import { enterAgain } from "@/lib/auth/enter-again";
import { safePath } from "@/lib/auth/safe-path";
import { userAction } from "@/lib/auth/user-action";

/**
 * Ends all sessions, and opens this one anew. Leads to the page `back`, which tells so: drawn within this very request it would
 * still be asked for by the session that has just ended.
 */
export const changePasswordAction = userAction
  .metadata({ name: "auth.change-password" })
  .inputSchema(changePasswordInput.extend({ back: z.string().max(200) }))
  .action(async ({ parsedInput: { back, ...input }, ctx }) => {
    await enterAgain(await changePassword(ctx.user.userId, input, ctx.visitor.ip));
    redirect(safePath(back) ?? "/enter");
  });
