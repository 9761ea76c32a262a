"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { withdrawInput } from "@/lib/operator/notice.schemas";
import { withdrawNotice } from "@/lib/operator/withdraw-notice";

export const withdrawNoticeAction = operatorAction
  .metadata({ name: "operator.withdraw-notice" })
  .inputSchema(withdrawInput)
  .action(async ({ parsedInput, ctx }) => {
    await withdrawNotice(ctx.operator, parsedInput.noticeId);
    revalidatePath("/operator", "layout");
  });
