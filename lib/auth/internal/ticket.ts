import "server-only";
import { z } from "zod";
import { clock } from "@/lib/core/clock";
import { decryptSecret, encryptSecret } from "@/lib/core/crypto";

const PLACE = "sign-in ticket";
const SECONDS = { "second-step": 300, passed: 60 } as const;

const ticketShape = z.object({
  userId: z.uuid(),
  sessionVersion: z.number().int(),
  /** "second-step": the password was right, the code is still asked for. "passed": nothing is asked for any more. */
  stage: z.enum(["second-step", "passed"]),
  until: z.number(),
});
export type Ticket = z.infer<typeof ticketShape>;

/** A sealed note of our own about how far somebody's sign-in has come; nobody else can write one. */
export function sealTicket(person: Pick<Ticket, "userId" | "sessionVersion">, stage: Ticket["stage"]): string {
  const until = clock.now().getTime() + SECONDS[stage] * 1000;
  const { userId, sessionVersion } = person;
  return encryptSecret(JSON.stringify({ userId, sessionVersion, stage, until } satisfies Ticket), PLACE);
}

/** What a ticket says; null when it is not ours or too old. */
export function openTicket(sealed: string): Ticket | null {
  try {
    const ticket = ticketShape.parse(JSON.parse(decryptSecret(sealed, PLACE)));
    return ticket.until > clock.now().getTime() ? ticket : null;
  } catch {
    return null;
  }
}
