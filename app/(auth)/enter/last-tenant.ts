import "server-only";
import { cookies } from "next/headers";

const COOKIE = "marfa-last-tenant";
const YEAR = 31_536_000;

/** Remembers which company a person of several has chosen, on this machine. A preference, no right: pages guard themselves. */
export async function rememberTenant(slug: string): Promise<void> {
  (await cookies()).set(COOKIE, slug, { path: "/enter", httpOnly: true, sameSite: "lax", maxAge: YEAR });
}

/** The company chosen last on this machine, by whoever. */
export async function lastTenant(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}
