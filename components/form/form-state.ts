import { isNoAnswer, isSignedOut } from "@/components/errors/try-action";

/**
 * What a form action gives back to its form, for `useActionState`. `values` are what was typed, so that nothing is lost
 * when React resets the form; `errors` are finished sentences by field name.
 */
export type FormState = {
  ok?: boolean;
  errors?: Record<string, string>;
  formError?: string;
  /** What the server refused by; help has a line for every one. */
  code?: string;
  /** The session ended while the form was open: what was typed is saved once the person has signed in again. */
  signedOut?: boolean;
  /** No answer came: the network is away or the server is silent. */
  noAnswer?: boolean;
  values?: Record<string, string>;
};

export const EMPTY_FORM: FormState = {};

type SafeActionResult = {
  serverError?: unknown;
  validationErrors?: unknown;
};

/** Turns a next-safe-action result into a FormState: first sentence of each field, and the form's own error. */
export function formStateFromResult(
  result: SafeActionResult | undefined,
  translateServerError: (error: unknown) => string,
): FormState {
  if (!result) return {};
  if (result.serverError !== undefined)
    return {
      formError: translateServerError(result.serverError),
      code: codeOf(result.serverError),
      signedOut: isSignedOut(result.serverError),
      noAnswer: isNoAnswer(result.serverError),
    };
  if (!result.validationErrors || typeof result.validationErrors !== "object") return { ok: true };
  const errors: Record<string, string> = {};
  let formError: string | undefined;
  for (const [name, found] of Object.entries(result.validationErrors)) {
    const first = firstError(found);
    if (first === undefined) continue;
    if (name === "_errors" || name === "formErrors") formError = first;
    else errors[name] = first;
  }
  return { errors, formError };
}

/** None where nothing answered: there is no refusal to tell of. */
function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === "string" && !isNoAnswer(error) ? code : undefined;
}

function firstError(found: unknown): string | undefined {
  if (Array.isArray(found)) return typeof found[0] === "string" ? found[0] : undefined;
  if (found && typeof found === "object" && "_errors" in found) return firstError(found._errors);
  return undefined;
}
