"use server";

import { addressInput } from "@/lib/auth/auth.schemas";
import { publicAction } from "@/lib/auth/public-action";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";

export const requestPasswordResetAction = publicAction
  .metadata({ name: "auth.request-password-reset" })
  .inputSchema(addressInput)
  .action(async ({ parsedInput, ctx }) => {
    await requestPasswordReset(parsedInput.email, ctx.visitor.ip);
    return { email: parsedInput.email };
  });
