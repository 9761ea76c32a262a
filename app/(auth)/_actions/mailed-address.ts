import "server-only";
import { cookies } from "next/headers";
import { shortCookie } from "@/lib/auth/short-cookie";

const COOKIE = "marfa-mailed-to";

/** Keeps the address for the page that follows; in a cookie of ten minutes, so that it stands in no address line or log. */
export async function rememberAddress(email: string): Promise<void> {
  (await cookies()).set(COOKIE, email, await shortCookie("/", 600));
}

/** The address that was mailed a moment ago, by this visitor. */
export async function rememberedAddress(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}
