import type { ErrorWords } from "@/components/errors/use-error-words";

type Answer = { serverError?: unknown; validationErrors?: unknown } | undefined;

/** Turns what the verbs say about name and code into the error of that field; the rest stays as it came. */
export function problemsOfWarehouse<Result extends Answer>(
  result: Result,
  words: (reason: "name_taken" | "empty") => string,
  errorWords: ErrorWords,
): Result | { validationErrors: Record<string, { _errors: string[] }> } {
  const told = result?.serverError as { code?: string; facts?: Record<string, unknown> } | undefined;
  if (told?.code === "name_taken") return { validationErrors: { code: { _errors: [words("name_taken")] } } };
  const field = told?.facts?.field;
  if (told?.code !== "invalid_input" || typeof field !== "string") return result;
  const reason = String(told.facts?.reason);
  return {
    validationErrors: { [field]: { _errors: [reason === "empty" ? words("empty") : errorWords.ofField(reason)] } },
  };
}
