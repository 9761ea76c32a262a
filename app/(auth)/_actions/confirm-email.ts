"use server";

import { redirect } from "next/navigation";
import { tokenInput } from "@/lib/auth/auth.schemas";
import { confirmEmail } from "@/lib/auth/confirm-email";
import { publicAction } from "@/lib/auth/public-action";

export const confirmEmailAction = publicAction
  .metadata({ name: "auth.confirm-email" })
  .inputSchema(tokenInput)
  .action(async ({ parsedInput, ctx }) => {
    await confirmEmail(parsedInput.token, ctx.visitor.ip);
    redirect("/sign-in?done=confirmed");
  });
