import "server-only";
import { cookies } from "next/headers";
import { shortCookie } from "@/lib/auth/short-cookie";

const COOKIE = "marfa-sign-up";
/** As long as the link of the mail is good. */
const HOURS_48 = 48 * 3600;

/** Keeps in this browser that the password of a sign-up was chosen in it; only the page of the confirmation gets it back. */
export async function keepProof(proof: string): Promise<void> {
  (await cookies()).set(COOKIE, proof, await shortCookie("/confirm", HOURS_48));
}

export async function keptProof(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

export async function dropProof(): Promise<void> {
  (await cookies()).set(COOKIE, "", await shortCookie("/confirm", 0));
}
