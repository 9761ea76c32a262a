"use server";

import { cookies } from "next/headers";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { THEME_COOKIE } from "@/components/theme/theme";
import { isLocale, LOCALE_COOKIE } from "@/i18n/locales";

const YEAR = 31_536_000;

/** Keeps the chosen language on this machine. Anything that is not a language of ours is ignored. */
export async function setLocale(form: FormData) {
  const value = form.get("value");
  if (isLocale(value)) await keep(LOCALE_COOKIE, value);
}

/** Keeps the chosen theme on this machine; "system" forgets it. */
export async function setTheme(form: FormData) {
  const value = form.get("value");
  if (value === "light" || value === "dark") await keep(THEME_COOKIE, value);
  if (value === "system") (await cookies()).delete(THEME_COOKIE);
}

/** Switches the single-letter keys of the desk on or off on this machine. */
export async function setKeys(form: FormData) {
  const value = form.get("value");
  if (value === "off") await keep(KEYS_COOKIE, "off");
  if (value === "on") (await cookies()).delete(KEYS_COOKIE);
}

async function keep(name: string, value: string) {
  (await cookies()).set(name, value, { path: "/", maxAge: YEAR, sameSite: "lax" });
}
