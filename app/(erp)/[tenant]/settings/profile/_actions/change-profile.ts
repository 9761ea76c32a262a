"use server";

import { revalidatePath } from "next/cache";
import { profileInput } from "@/lib/auth/auth.schemas";
import { changeProfile } from "@/lib/auth/change-profile";
import { userAction } from "@/lib/auth/user-action";

export const changeProfileAction = userAction
  .metadata({ name: "auth.change-profile" })
  .inputSchema(profileInput)
  .action(async ({ parsedInput, ctx }) => {
    await changeProfile(ctx.user.userId, parsedInput);
    revalidatePath("/", "layout");
  });
