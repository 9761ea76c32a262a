import "server-only";
import { cookies } from "next/headers";
import { shortCookie } from "@/lib/auth/short-cookie";

const COOKIE = "marfa-second-step";

/** Keeps the ticket between the two steps of a sign-in; only the pages of sign-in get it back. */
export async function keepTicket(ticket: string): Promise<void> {
  (await cookies()).set(COOKIE, ticket, await shortCookie("/sign-in", 300));
}

export async function keptTicket(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

export async function dropTicket(): Promise<void> {
  (await cookies()).set(COOKIE, "", await shortCookie("/sign-in", 0));
}
