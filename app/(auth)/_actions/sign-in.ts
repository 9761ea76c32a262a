"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signInInput } from "@/lib/auth/auth.schemas";
import { enter } from "@/lib/auth/enter";
import { publicAction } from "@/lib/auth/public-action";
import { safePath } from "@/lib/auth/safe-path";
import { isAppError } from "@/lib/core/errors";
import { rememberAddress } from "./mailed-address";

export const signInAction = publicAction
  .metadata({ name: "auth.sign-in" })
  .inputSchema(signInInput.extend({ next: z.string().optional() }))
  .action(async ({ parsedInput: { next, ...input } }) => {
    try {
      await enter(input);
    } catch (error) {
      if (isAppError(error) && error.facts.reason === "email_not_confirmed") await rememberAddress(input.email);
      throw error;
    }
    redirect(safePath(next) ?? "/enter");
  });
