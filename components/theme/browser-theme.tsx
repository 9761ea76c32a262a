"use client";

import { useLayoutEffect } from "react";
import { THEME_COOKIE, themeFromCookie } from "./theme";

/**
 * Sets the theme where the browser draws the whole page: Next answers "not found" and "forbidden" with an empty shell, and there the
 * script of the layout never runs.
 */
export function BrowserTheme() {
  useLayoutEffect(() => {
    const [, cookie] = new RegExp(`(?:^|; )${THEME_COOKIE}=(\\w+)`).exec(document.cookie) ?? [];
    const chosen = themeFromCookie(cookie);
    const isDark = chosen === "dark" || (chosen === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  }, []);
  return null;
}
