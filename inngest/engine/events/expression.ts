import { Environment } from "@marcbachmann/cel-js";

const environment = new Environment({ unlistedVariablesAreDyn: false })
  .registerVariable("event", "dyn")
  .registerVariable("async", "dyn");

type Parsed = ReturnType<typeof environment.parse>;
const parsed = new Map<string, Parsed>();

/** Null when the engine can evaluate the expression, otherwise the sentence why not. */
export function expressionProblem(expression: string): string | null {
  if (/\bhas\s*\(/.test(expression)) return `"${expression}" uses has(); compare the field with null instead`;
  try {
    const check = environment.check(expression);
    return check.valid ? null : firstLine(check.error?.message ?? "it cannot be parsed", expression);
  } catch (error) {
    return firstLine(error instanceof Error ? error.message : String(error), expression);
  }
}

/**
 * Evaluates a CEL expression over the trigger event and, for cancellations, the arriving one (`async`). A field that
 * is missing reads as null, as on the real server. Throws when the evaluation fails.
 */
export function evaluateExpression(expression: string, scope: { event: unknown; async?: unknown }): unknown {
  let program = parsed.get(expression);
  if (!program) {
    program = environment.parse(expression);
    parsed.set(expression, program);
  }
  return program({ event: readable(scope.event), async: readable(scope.async ?? null) });
}

/** Whether a condition holds; an error (a comparison of unlike types, a field of a missing object) is "no". */
export function expressionHolds(expression: string | undefined, scope: { event: unknown; async?: unknown }): boolean {
  if (!expression) return true;
  try {
    return evaluateExpression(expression, scope) === true;
  } catch {
    return false;
  }
}

/** The value of a key expression as text; null when the expression is null or cannot be evaluated. */
export function evaluateKey(expression: string, event: unknown): string | null {
  try {
    const value = evaluateExpression(expression, { event });
    if (value === null || value === undefined) return null;
    // The database stores no null character in a text column.
    if (typeof value === "string") return value.replaceAll("\0", "\\0");
    return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
  } catch {
    return null;
  }
}

/** A view of a JSON value whose objects answer null for a missing key; the evaluator itself would raise an error. */
function readable(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value ?? null;
  if (Array.isArray(value)) return value.map(readable);
  const view = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value)) view.set(key, readable(inner));
  const get = view.get.bind(view);
  view.get = (key) => get(key) ?? null;
  return view;
}

function firstLine(message: string, expression: string): string {
  return `"${expression}": ${message.split("\n")[0]}`;
}
