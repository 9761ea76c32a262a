"use server";

import { redirect } from "next/navigation";
import { confirmEmailInput } from "@/lib/auth/auth.schemas";
import { confirmEmail } from "@/lib/auth/confirm-email";
import { publicAction } from "@/lib/auth/public-action";
import { dropProof, keptProof } from "./sign-up-proof";

export const confirmEmailAction = publicAction
  .metadata({ name: "auth.confirm-email" })
  .inputSchema(confirmEmailInput)
  .action(async ({ parsedInput, ctx }) => {
    const outcome = await confirmEmail({ ...parsedInput, proof: await keptProof() }, ctx.visitor.ip);
    await dropProof();
    // Whoever wrote a password that was not taken must not think that it is theirs now.
    const isKept = outcome === "already-confirmed" && parsedInput.password !== undefined;
    redirect(`/sign-in?done=${isKept ? "confirmed-before" : "confirmed"}`);
  });
