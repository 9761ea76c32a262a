"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import type { FormState } from "./form-state";
import { ProblemWay } from "./problem-way";

type FormProblemsProps = {
  state: FormState;
  /** Labels by field name, for the summary. */
  labels?: Record<string, string>;
};

/**
 * Stands first in a form. Shows the form's own error, with the way to what help says of it; a summary of links when more than three fields are wrong; and after
 * each answer moves the focus to the first wrong field, or the form's own error into sight. React empties a form after every answer; one that did not succeed
 * keeps all that was typed, down to its checkboxes. Only passwords go, unless nobody has read them.
 */
export function FormProblems({ state, labels = {} }: FormProblemsProps) {
  const t = useTranslations("common.form");
  const here = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors ?? {});

  const isRefused = Boolean(state.formError) || errors.length > 0;
  useEffect(() => {
    const form = here.current?.closest("form");
    // React asks for the emptying in the commit that brings the answer; what the commit wrote says how it ended.
    const onReset = (event: Event) => {
      const refused = here.current?.dataset.refused;
      if (refused === undefined || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      if (refused === "read")
        for (const field of event.target.querySelectorAll<HTMLInputElement>('input[type="password"]')) field.value = "";
    };
    form?.addEventListener("reset", onReset);
    return () => form?.removeEventListener("reset", onReset);
  }, []);

  // The answer of the server is the event; there is no other moment at which the focus could move.
  useEffect(() => {
    if (state.errors && Object.keys(state.errors).length > 0)
      here.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // A long form on a phone is sent from its foot; without this nothing seems to have happened.
    else if (state.formError) here.current?.scrollIntoView({ block: "nearest" });
  }, [state]);

  return (
    <div
      ref={here}
      data-slot="form-problems"
      data-refused={isRefused ? (state.signedOut || state.noAnswer ? "unread" : "read") : undefined}
      className="grid max-w-[480px] scroll-my-16 gap-2 empty:hidden"
    >
      {state.formError && (
        <Alert tone="broken">
          {state.formError}
          <ProblemWay state={state} />
        </Alert>
      )}
      {errors.length > 3 && (
        <Alert tone="broken" title={t("summary", { count: errors.length })}>
          <ul className="mt-1 grid gap-0.5">
            {errors.map(([name, message]) => (
              <li key={name}>
                <a href={`#${name}`} className="text-inherit underline">
                  {labels[name] ? `${labels[name]}: ${message}` : message}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
