import type { ErrorWords } from "@/components/errors/use-error-words";
import { holdsCode, linesOf } from "./typed-codes";

/** The product that has a code already, to be shown with a link. */
export type TakenCode = { code: string; productId: string; productName: string };

type Told = { code: string; facts?: Readonly<Record<string, unknown>> };
type Words = (key: string, values?: Record<string, string | number>) => string;

const CODE_FIELDS = ["code", "barcodes", "additionalCodes"] as const;
/** What the verbs say about a field, with a sentence of its own in `products-screen.problem`. */
const REASONS = ["several_codes", "too_long", "empty"];

export function toldOf(serverError: unknown): Told | null {
  return typeof serverError === "object" && serverError !== null && "code" in serverError
    ? (serverError as Told)
    : null;
}

export function takenCodeOf(serverError: unknown): TakenCode | null {
  const told = toldOf(serverError);
  if (told?.code !== "code_taken" || typeof told.facts?.productId !== "string") return null;
  return {
    code: String(told.facts.code ?? ""),
    productId: told.facts.productId,
    productName: String(told.facts.productName ?? ""),
  };
}

/**
 * Turns a failure that belongs to a field into the error of that field, as a finished sentence; the rest stays as it came.
 * `typed` are the fields of the form, to find the one in which a taken code stands.
 */
export function problemsByField<Result extends { serverError?: unknown; validationErrors?: unknown } | undefined>(
  result: Result,
  typed: FormData,
  words: Words,
  errorWords: ErrorWords,
): Result | { validationErrors: Record<string, unknown> } {
  const told = toldOf(result?.serverError);
  if (!told) return withDeepProblems(result, words);
  const taken = takenCodeOf(told);
  if (taken) {
    const field = CODE_FIELDS.find((name) => holdsCode(String(typed.get(name) ?? ""), taken.code)) ?? "code";
    return oneField(field, words("taken", { code: taken.code, product: taken.productName }));
  }
  const [field, at] = String(told.facts?.field ?? "").split(".");
  const reason = String(told.facts?.reason ?? "");
  if (told.code !== "invalid_input" || !field) return result;
  if (!REASONS.includes(reason)) return oneField(field, errorWords.ofField(reason));
  const line = at === undefined ? undefined : linesOf(typed.get(field))[Number(at)];
  const limit = Number(told.facts?.limit ?? 0);
  if (line !== undefined && reason === "several_codes")
    return oneField(field, words("severalInLine", { line: cut(line) }));
  return oneField(field, words(reason, { limit }));
}

/** A schema's complaint about one entry of a list (the third picture) becomes one about the list. */
function withDeepProblems<Result extends { validationErrors?: unknown } | undefined>(result: Result, words: Words) {
  const found = result?.validationErrors;
  if (typeof found !== "object" || found === null) return result;
  const told = Object.entries(found).map(([field, problem]) => {
    const isTold = Array.isArray(problem) || (typeof problem === "object" && problem !== null && "_errors" in problem);
    return [field, isTold ? problem : { _errors: [words("invalid")] }];
  });
  return { ...result, validationErrors: Object.fromEntries(told) };
}

function oneField(field: string, sentence: string) {
  return { validationErrors: { [field]: { _errors: [sentence] } } };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
