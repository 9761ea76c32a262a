"use server";

import { bothInput } from "@/lib/auth/auth.schemas";
import { renewRecoveryCodes } from "@/lib/auth/renew-recovery-codes";
import { userAction } from "@/lib/auth/user-action";

export const renewRecoveryCodesAction = userAction
  .metadata({ name: "auth.renew-recovery-codes" })
  .inputSchema(bothInput)
  .action(async ({ parsedInput: { knownPassword, code }, ctx }) => ({
    recoveryCodes: await renewRecoveryCodes(ctx.user, { password: knownPassword, code }, ctx.visitor.ip),
  }));
