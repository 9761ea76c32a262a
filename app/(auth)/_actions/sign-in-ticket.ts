import "server-only";
import { cookies } from "next/headers";

const COOKIE = "marfa-second-step";

/** Keeps the ticket between the two steps of a sign-in; only the pages of sign-in get it back. */
export async function keepTicket(ticket: string): Promise<void> {
  (await cookies()).set(COOKIE, ticket, { path: "/sign-in", httpOnly: true, sameSite: "lax", maxAge: 300 });
}

export async function keptTicket(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

export async function dropTicket(): Promise<void> {
  (await cookies()).set(COOKIE, "", { path: "/sign-in", httpOnly: true, sameSite: "lax", maxAge: 0 });
}
