import "server-only";
import { RefusedSignIn, signIn } from "./auth";

/**
 * Signs a person in and sets the session's cookie on the answer; for actions only. Throws what `verifySignIn` throws.
 */
export function enter(input: { email: string; password: string }): Promise<void> {
  return open("credentials", input);
}

/** The second step: the ticket of `SecondStepMissing` and a code. Throws what `verifyTicket` throws. */
export function enterSecondStep(ticket: string, code: string): Promise<void> {
  return open("ticket", { ticket, code });
}

async function open(provider: "credentials" | "ticket", input: Record<string, string>): Promise<void> {
  try {
    await signIn(provider, { ...input, redirect: false });
  } catch (error) {
    throw error instanceof RefusedSignIn ? error.refusal : error;
  }
}
