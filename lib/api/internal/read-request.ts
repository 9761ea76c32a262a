import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import type { FieldProblem } from "../problem";
import { readBodyText } from "../read-body-text";

/** Largest request body, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;
const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** A request that does not fit its schema, with the fields at fault. */
export class WrongFields extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super("wrong fields");
  }
}

/**
 * The JSON body of a request. Throws `unsupported_media_type` for another content type, `body_too_large` before more than the
 * limit is held in memory, `malformed_request` for what is no JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type");
  if (type !== null && !JSON_TYPE.test(type))
    throw new AppError("unsupported_media_type", { sent: type.slice(0, 100) });
  const text = await readBodyText(request, MOST_BYTES);
  try {
    const value: unknown = JSON.parse(text);
    if (text.includes("\\u0000") || text.includes("\0")) refuseNul(value);
    return value;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("malformed_request", { reason: text === "" ? "the body is empty" : "the body is not JSON" });
  }
}

/** The query as an object; a name that repeats keeps its last value. */
export function readQuery(request: Request): Record<string, string> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  refuseNul(query);
  return query;
}

/**
 * Checks a part of the request. When everything wrong about it is an id that cannot be one, the answer is `not_found`;
 * otherwise WrongFields names each field.
 */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issues = flatten(read.error.issues);
  if (issues.every(isUnknownId)) throw new AppError("not_found", { field: issues[0]?.path.join(".") });
  throw new WrongFields(
    issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message.slice(0, 300) })),
  );
}

type Issue = z.core.$ZodIssue;

/** A failed union reports the alternative that came closest, not just "invalid input". */
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const closest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
    return flatten(closest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function isUnknownId(issue: Issue): boolean {
  return issue.code === "custom" && issue.params?.unknownId === true;
}

/** PostgreSQL cannot store the sign NUL in a text; nobody sends it on purpose. */
function refuseNul(value: unknown): void {
  if (JSON.stringify(value).includes("\\u0000") && hasNul(value)) {
    throw new AppError("invalid_input", { reason: "a text contains the sign NUL" });
  }
}

function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, part]) => name.includes("\0") || hasNul(part));
}
