import "server-only";
import { headers } from "next/headers";
import { saysHttps } from "./internal/says-https";

type ShortCookie = { path: string; httpOnly: true; sameSite: "lax"; secure: boolean; maxAge: number };

/** How a cookie on the way through the door is kept: out of reach of scripts, and over https alone where the session's is. */
export async function shortCookie(path: string, maxAge: number): Promise<ShortCookie> {
  return { path, httpOnly: true, sameSite: "lax", secure: saysHttps(await headers()), maxAge };
}
