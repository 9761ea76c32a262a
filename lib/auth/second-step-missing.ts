import "server-only";
import { AppError } from "@/lib/core/errors";

/**
 * The password was right, and a code is asked for too. Carries the sealed ticket of the second step beside the facts, because facts
 * reach the browser's scripts and this may only become a cookie out of their reach.
 */
export class SecondStepMissing extends AppError {
  readonly #ticket: string;

  constructor(ticket: string) {
    super("unauthenticated", { reason: "second_factor" });
    this.#ticket = ticket;
  }

  /** Made of the very version of the session that the password was checked with: whatever ends sessions ends it too. */
  ticket(): string {
    return this.#ticket;
  }
}
