"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { dismissNotice } from "@/lib/operator/dismiss-notice";
import { dismissInput } from "@/lib/operator/notice.schemas";

export const dismissNoticeAction = userAction
  .metadata({ name: "notices.dismiss" })
  .inputSchema(dismissInput)
  .action(async ({ parsedInput, ctx }) => {
    await dismissNotice(ctx.user.userId, parsedInput.notice);
    revalidatePath("/", "layout");
  });
