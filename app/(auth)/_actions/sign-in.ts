"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signInInput } from "@/lib/auth/auth.schemas";
import { enter } from "@/lib/auth/enter";
import { publicAction } from "@/lib/auth/public-action";
import { safePath } from "@/lib/auth/safe-path";
import { SecondStepMissing } from "@/lib/auth/second-step-missing";
import { isAppError } from "@/lib/core/errors";
import { rememberAddress } from "./mailed-address";
import { keepTicket } from "./sign-in-ticket";

export const signInAction = publicAction
  .metadata({ name: "auth.sign-in" })
  .inputSchema(signInInput.extend({ next: z.string().optional() }))
  .action(async ({ parsedInput: { next, ...input } }) => {
    try {
      await enter(input);
    } catch (error) {
      const reason = isAppError(error) ? error.facts.reason : null;
      if (reason === "email_not_confirmed") await rememberAddress(input.email);
      if (!(error instanceof SecondStepMissing)) throw error;
      await keepTicket(error.ticket());
      const target = safePath(next);
      redirect(target ? `/sign-in/second-step?next=${encodeURIComponent(target)}` : "/sign-in/second-step");
    }
    redirect(safePath(next) ?? "/enter");
  });
