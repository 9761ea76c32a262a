import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { sealTicket } from "./internal/ticket";

/**
 * The ticket with which somebody whose password was right goes on to the second step, good for five minutes. Called only after
 * `enter` has refused this very address with reason "second_factor".
 */
export async function beginSecondStep(email: string): Promise<string> {
  const user = await withSystem("second-step", (tx) => tx.user.findUnique({ where: { email } }));
  if (!user) throw new AppError("unauthenticated");
  return sealTicket({ userId: user.id, sessionVersion: user.sessionVersion }, "second-step");
}
