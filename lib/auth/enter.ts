import "server-only";
import { AuthError } from "next-auth";
import { AppError } from "@/lib/core/errors";
import { signIn } from "./auth";

/**
 * Signs a person in and sets the session's cookie on the answer; for actions only. Throws `unauthenticated` (with reason
 * "email_not_confirmed" when that is all that is missing) and `too_many_attempts`.
 */
export async function enter(input: { email: string; password: string }): Promise<void> {
  try {
    await signIn("credentials", { ...input, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const code = "code" in error ? String(error.code) : "";
    if (code.startsWith("too_many_attempts")) {
      throw new AppError("too_many_attempts", { seconds: Number(code.split(":")[1] ?? 60) });
    }
    if (error.type !== "CredentialsSignin") throw error;
    throw new AppError("unauthenticated", code === "email_not_confirmed" ? { reason: code } : {});
  }
}
