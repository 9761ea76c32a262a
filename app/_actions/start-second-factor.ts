"use server";

import { currentPasswordInput } from "@/lib/auth/auth.schemas";
import { startSecondFactor } from "@/lib/auth/start-second-factor";
import { userAction } from "@/lib/auth/user-action";

export const startSecondFactorAction = userAction
  .metadata({ name: "auth.start-second-factor" })
  .inputSchema(currentPasswordInput)
  .action(({ parsedInput, ctx }) => startSecondFactor(ctx.user, parsedInput.knownPassword, ctx.visitor.ip));
