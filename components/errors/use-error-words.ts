"use client";

import { useTranslations } from "next-intl";
import type { ErrorCode } from "@/lib/core/errors";
import { isNoAnswer } from "./try-action";

/** What actions tell of a failure (lib/auth/client-error): a code with facts, or the reference of a log entry. */
type ToldError = { code: ErrorCode | "internal"; facts?: Readonly<Record<string, unknown>>; reference?: string };

export type ErrorWords = {
  /** The sentence for what an action or `serverError` told. */
  ofError: (error: unknown) => string;
  /** The sentence for a field's problem, named by a schema ("required", "cui"); a finished sentence stays itself. */
  ofField: (problem: string) => string;
};

/** Turns codes into sentences of the person's language; unknown ones into the general sentence, never into the code. */
export function useErrorWords(): ErrorWords {
  const t = useTranslations("codes");
  const form = useTranslations("common.form");
  return {
    ofError: (error) => {
      const told = isTold(error) ? error : { code: "internal" as const };
      if (isNoAnswer(told)) return form("noAnswer");
      const { reason } = told.facts ?? {};
      if (told.code === "trial_ended" && (reason === "suspended" || reason === "closing"))
        return t(`readOnly.${reason}`);
      if (typeof reason === "string" && t.has(`limit.${reason}`))
        return t(`limit.${reason}`, { limit: Number(told.facts?.limit ?? 0) });
      const code = t.has(`code.${told.code}`) ? told.code : "internal";
      const seconds = Number(told.facts?.seconds ?? 60);
      return t(`code.${code}`, { reference: told.reference ?? "R-0000", seconds });
    },
    ofField: (problem) => {
      if (/\s/.test(problem) && !/^(Invalid|Too|Expected|Required)\b/.test(problem)) return problem;
      return t(t.has(`field.${problem}`) ? `field.${problem}` : "field.invalid");
    },
  };
}

function isTold(error: unknown): error is ToldError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
