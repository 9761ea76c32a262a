"use client";

import { useLayoutEffect } from "react";
import { THEME_COOKIE } from "./theme";

/**
 * Sets the theme where the browser draws the whole page: Next answers "not found" and "forbidden" with an empty shell, and there the
 * script of the layout never runs.
 */
export function BrowserTheme() {
  useLayoutEffect(() => {
    const chooses = (theme: string) => document.cookie.includes(`${THEME_COOKIE}=${theme}`);
    const isDark = chooses("") ? chooses("dark") : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  }, []);
  return null;
}
