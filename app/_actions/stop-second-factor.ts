"use server";

import { bothInput } from "@/lib/auth/auth.schemas";
import { enterAgain } from "@/lib/auth/enter-again";
import { stopSecondFactor } from "@/lib/auth/stop-second-factor";
import { userAction } from "@/lib/auth/user-action";

/** Ends all sessions, and opens this one anew. */
export const stopSecondFactorAction = userAction
  .metadata({ name: "auth.stop-second-factor" })
  .inputSchema(bothInput)
  .action(async ({ parsedInput: { knownPassword, code }, ctx }) => {
    await enterAgain(await stopSecondFactor(ctx.user, { password: knownPassword, code }, ctx.visitor.ip));
  });
