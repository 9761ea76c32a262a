"use client";

import { useActionState } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { EMPTY_FORM, type FormState, formStateFromResult } from "./form-state";

type ActionResult = { serverError?: unknown; validationErrors?: unknown; data?: unknown } | undefined;
/** Fields of these names are never put back into the form. */
const SECRET = /password|current|secret|apiKey|token/i;

/**
 * Ties a form to a safe action: `run` reads the fields and calls it; the answer becomes sentences by field, and what was typed
 * stays, also when no answer comes (no network) or the session has ended meanwhile. `onDone` runs in the browser after a success, with the action's data.
 */
export function useActionForm<R extends ActionResult>(
  run: (form: FormData) => Promise<R>,
  onDone?: (data: NonNullable<R>["data"]) => void,
) {
  const words = useErrorWords();
  return useActionState(async (_before: FormState, form: FormData): Promise<FormState> => {
    const result = await tryAction(() => run(form), { tellsItself: true });
    const state = formStateFromResult(result, words.ofError);
    if (state.ok) onDone?.(result?.data);
    return { ...state, errors: inWords(state.errors, words.ofField), values: state.ok ? {} : typedIn(form) };
  }, EMPTY_FORM);
}

function inWords(errors: FormState["errors"], ofField: (problem: string) => string): FormState["errors"] {
  return errors && Object.fromEntries(Object.entries(errors).map(([name, problem]) => [name, ofField(problem)]));
}

function typedIn(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && !SECRET.test(name)) values[name] = value;
  return values;
}
