"use server";

import { secondStepInput } from "@/lib/auth/auth.schemas";
import { confirmSecondFactor } from "@/lib/auth/confirm-second-factor";
import { enterAgain } from "@/lib/auth/enter-again";
import { userAction } from "@/lib/auth/user-action";

/** Ends all sessions, and opens this one anew. The recovery codes are handed to the page, this one time. */
export const confirmSecondFactorAction = userAction
  .metadata({ name: "auth.confirm-second-factor" })
  .inputSchema(secondStepInput)
  .action(async ({ parsedInput, ctx }) => {
    const { recoveryCodes, session } = await confirmSecondFactor(ctx.user, parsedInput.code, ctx.visitor.ip);
    await enterAgain(session);
    return { recoveryCodes };
  });
