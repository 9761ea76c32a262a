"use server";

import { redirect } from "next/navigation";
import { signUpInput } from "@/lib/auth/auth.schemas";
import { publicAction } from "@/lib/auth/public-action";
import { signUp } from "@/lib/auth/sign-up";
import { rememberAddress } from "./mailed-address";
import { keepProof } from "./sign-up-proof";

export const signUpAction = publicAction
  .metadata({ name: "auth.sign-up" })
  .inputSchema(signUpInput)
  .action(async ({ parsedInput, ctx }) => {
    const { proof } = await signUp(parsedInput, ctx.visitor);
    await keepProof(proof);
    await rememberAddress(parsedInput.email);
    redirect("/check-your-mail");
  });
