"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "./form-state";

/**
 * Stands inside a form. Once something was typed, leaving the page by a link, the back button's page load or closing the tab
 * asks first, with `question` ("Ai schimbări nesalvate la …"). Sending the form is not leaving; an answer with errors
 * (`state`) keeps the guard up.
 */
export function UnsavedGuard({ question, state }: { question: string; state?: FormState }) {
  const here = useRef<HTMLSpanElement>(null);
  const dirty = useRef(false);

  useEffect(() => {
    if (state?.formError || Object.keys(state?.errors ?? {}).length > 0) dirty.current = true;
  }, [state]);

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const soil = () => {
      dirty.current = true;
    };
    const clean = () => {
      dirty.current = false;
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!dirty.current || !link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      if (link.getAttribute("href")?.startsWith("#")) return;
      if (window.confirm(question)) dirty.current = false;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    form.addEventListener("input", soil);
    form.addEventListener("submit", clean);
    window.addEventListener("beforeunload", onLeave);
    // In the capture phase, before the router sees the click.
    document.addEventListener("click", onClick, true);
    return () => {
      form.removeEventListener("input", soil);
      form.removeEventListener("submit", clean);
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("click", onClick, true);
    };
  }, [question]);

  return <span ref={here} hidden />;
}
