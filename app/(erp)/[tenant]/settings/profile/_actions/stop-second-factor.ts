"use server";

import { revalidatePath } from "next/cache";
import { bothInput } from "@/lib/auth/auth.schemas";
import { stopSecondFactor } from "@/lib/auth/stop-second-factor";
import { userAction } from "@/lib/auth/user-action";

export const stopSecondFactorAction = userAction
  .metadata({ name: "auth.stop-second-factor" })
  .inputSchema(bothInput)
  .action(async ({ parsedInput: { knownPassword, code }, ctx }) => {
    await stopSecondFactor(ctx.user.userId, { password: knownPassword, code }, ctx.visitor.ip);
    revalidatePath("/", "layout");
  });
