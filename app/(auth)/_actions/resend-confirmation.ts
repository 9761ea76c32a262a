"use server";

import { addressInput } from "@/lib/auth/auth.schemas";
import { publicAction } from "@/lib/auth/public-action";
import { resendConfirmation } from "@/lib/auth/resend-confirmation";

export const resendConfirmationAction = publicAction
  .metadata({ name: "auth.resend-confirmation" })
  .inputSchema(addressInput)
  .action(async ({ parsedInput, ctx }) => {
    await resendConfirmation(parsedInput.email, ctx.visitor.ip);
  });
