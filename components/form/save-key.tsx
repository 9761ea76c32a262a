"use client";

import { useEffect } from "react";

/** Ctrl Enter (⌘ Enter) sends the form that has the focus, as a press of its button would, from whichever field. */
export function SaveKey() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const form = event.target instanceof Element ? event.target.closest("form") : null;
      const button = form?.querySelector<HTMLButtonElement>(
        "button[type=submit]:not([disabled]), button:not([type]):not([disabled])",
      );
      if (!form || !button) return;
      event.preventDefault();
      form.requestSubmit(button);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
