"use server";

import { secondStepInput } from "@/lib/auth/auth.schemas";
import { confirmSecondFactor } from "@/lib/auth/confirm-second-factor";
import { userAction } from "@/lib/auth/user-action";

/** The page is not drawn anew: it shows the recovery codes, this one time. */
export const confirmSecondFactorAction = userAction
  .metadata({ name: "auth.confirm-second-factor" })
  .inputSchema(secondStepInput)
  .action(async ({ parsedInput, ctx }) => ({
    recoveryCodes: await confirmSecondFactor(ctx.user.userId, parsedInput.code, ctx.visitor.ip),
  }));
