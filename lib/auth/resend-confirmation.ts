import "server-only";
import { takeAttempt } from "./internal/attempts";
import { takeAtLeast } from "./internal/take-at-least";
import { tellOwnerOfAddress } from "./internal/tell-owner-of-address";

/** Mails a new link, or tells a confirmed owner so; the visitor sees the same for any address. Throws `too_many_attempts`. */
export async function resendConfirmation(email: string, ip: string): Promise<void> {
  await takeAttempt("sign-up", { address: email, ip });
  await takeAtLeast(400, () => tellOwnerOfAddress(email));
}
