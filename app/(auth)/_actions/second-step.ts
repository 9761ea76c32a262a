"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { secondStepInput } from "@/lib/auth/auth.schemas";
import { enterSecondStep } from "@/lib/auth/enter";
import { publicAction } from "@/lib/auth/public-action";
import { safePath } from "@/lib/auth/safe-path";
import { dropTicket, keptTicket } from "./sign-in-ticket";

export const secondStepAction = publicAction
  .metadata({ name: "auth.second-step" })
  .inputSchema(secondStepInput.extend({ next: z.string().optional() }))
  .action(async ({ parsedInput: { code, next } }) => {
    await enterSecondStep((await keptTicket()) ?? "", code);
    await dropTicket();
    redirect(safePath(next) ?? "/enter");
  });
