"use server";

import { redirect } from "next/navigation";
import { resetPasswordInput } from "@/lib/auth/auth.schemas";
import { publicAction } from "@/lib/auth/public-action";
import { resetPassword } from "@/lib/auth/reset-password";

export const resetPasswordAction = publicAction
  .metadata({ name: "auth.reset-password" })
  .inputSchema(resetPasswordInput)
  .action(async ({ parsedInput, ctx }) => {
    await resetPassword(parsedInput, ctx.visitor.ip);
    redirect("/sign-in?done=reset");
  });
