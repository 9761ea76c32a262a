"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import type { FormState } from "./form-state";

type FormProblemsProps = {
  state: FormState;
  /** Labels by field name, for the summary. */
  labels?: Record<string, string>;
};

/**
 * Stands first in a form. Shows the form's own error; a summary of links when more than three fields are wrong; and after
 * each answer moves the focus to the first wrong field.
 */
export function FormProblems({ state, labels = {} }: FormProblemsProps) {
  const t = useTranslations("common.form");
  const here = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors ?? {});

  // The answer of the server is the event; there is no other moment at which the focus could move.
  useEffect(() => {
    if (!state.errors || Object.keys(state.errors).length === 0) return;
    here.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  return (
    <div ref={here} data-slot="form-problems" className="grid max-w-[480px] gap-2 empty:hidden">
      {state.formError && (
        <Alert tone="broken">
          {state.formError}
          {/* In another tab: leaving this one would lose what was typed. */}
          {state.signedOut && (
            <>
              {" "}
              <a href="/sign-in" target="_blank" rel="noopener" className="text-inherit underline">
                {t("signInAside")}
              </a>
            </>
          )}
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
