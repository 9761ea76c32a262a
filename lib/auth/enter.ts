import "server-only";
import { AuthError } from "next-auth";
import { AppError } from "@/lib/core/errors";
import { signIn } from "./auth";

/** What may stand beside "unauthenticated": what is still missing, or why a ticket is no good. */
const REASONS = ["email_not_confirmed", "second_factor", "expired"];

/**
 * Signs a person in and sets the session's cookie on the answer; for actions only. Throws `unauthenticated` (with reason
 * "email_not_confirmed" or "second_factor" when that is all that is missing) and `too_many_attempts`.
 */
export function enter(input: { email: string; password: string }): Promise<void> {
  return open("credentials", input);
}

/** The second step: a ticket of `beginSecondStep` and a code. Throws what `verifyTicket` throws. */
export function enterSecondStep(ticket: string, code: string): Promise<void> {
  return open("ticket", { ticket, code });
}

async function open(provider: "credentials" | "ticket", input: Record<string, string>): Promise<void> {
  try {
    await signIn(provider, { ...input, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const code = "code" in error ? String(error.code) : "";
    if (code.startsWith("too_many_attempts")) {
      throw new AppError("too_many_attempts", { seconds: Number(code.split(":")[1] ?? 60) });
    }
    if (error.type !== "CredentialsSignin") throw error;
    throw new AppError("unauthenticated", REASONS.includes(code) ? { reason: code } : {});
  }
}
