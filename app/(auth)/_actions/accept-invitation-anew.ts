"use server";

import { redirect } from "next/navigation";
import { acceptInvitationAnew } from "@/lib/auth/accept-invitation-anew";
import { acceptAnewInput } from "@/lib/auth/auth.schemas";
import { enter } from "@/lib/auth/enter";
import { publicAction } from "@/lib/auth/public-action";

export const acceptInvitationAnewAction = publicAction
  .metadata({ name: "auth.accept-invitation-anew" })
  .inputSchema(acceptAnewInput)
  .action(async ({ parsedInput, ctx }) => {
    const { slug, email } = await acceptInvitationAnew(parsedInput, ctx.visitor);
    await enter({ email, password: parsedInput.password });
    redirect(`/${slug}`);
  });
