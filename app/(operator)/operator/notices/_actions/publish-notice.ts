"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { noticeInput } from "@/lib/operator/notice.schemas";
import { publishNotice } from "@/lib/operator/publish-notice";

export const publishNoticeAction = operatorAction
  .metadata({ name: "operator.publish-notice" })
  .inputSchema(noticeInput)
  .action(async ({ parsedInput, ctx }) => {
    await publishNotice(ctx.operator, parsedInput);
    revalidatePath("/operator", "layout");
  });
