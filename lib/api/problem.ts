import { randomBytes } from "node:crypto";
import { z } from "zod";
import { AppError, ERROR_STATUS, type ErrorCode, isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { isDatabaseAway } from "@/lib/db/is-database-away";
import { ERROR_TITLES } from "./error-titles";

/** One wrong field of a request: where it stands and what is wrong with it. */
export type FieldProblem = { path: string; message: string };

/** The body of every error answer (RFC 9457). `code` is stable; titles and details may be reworded. */
export const problemSchema = z
  .object({
    type: z.string().describe("Reference to the description of the error"),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe("Stable word to program against"),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    reference: z.string().optional().describe("Only for unexpected errors: tell it to whoever runs the server"),
  })
  .meta({ id: "Problem" });

/** Facts that only our own code acts on; they say nothing to a client. */
const OURS_ALONE = new Set(["mayHaveArrived", "by"]);

/**
 * The answer to a request that failed. An expected error becomes its code, title and facts, a database that is away 503 with
 * the seconds to wait; anything else becomes a 500 with a reference under which the log holds the cause, and tells nothing
 * more.
 */
export function toProblem(error: unknown, fields?: readonly FieldProblem[]): Response {
  if (isAppError(error) && Object.hasOwn(ERROR_STATUS, error.code)) return expected(error, fields);
  if (isDatabaseAway(error)) {
    log.warn({ err: error }, "the database is away");
    return expected(new AppError("unavailable", { retryAfterSeconds: 5 }));
  }
  const reference = `R-${randomBytes(5).toString("hex")}`;
  log.error({ err: error, reference }, "unexpected error in the API");
  return problem(500, "internal", "Something went wrong", { reference });
}

function expected(error: AppError, fields?: readonly FieldProblem[]): Response {
  const code: ErrorCode = error.code;
  const told = Object.entries(error.facts).filter(([name]) => !OURS_ALONE.has(name));
  const facts = told.length > 0 ? Object.fromEntries(told) : undefined;
  const headers: Record<string, string> = {};
  if (code === "unauthenticated") headers["www-authenticate"] = 'Bearer realm="marfa"';
  const wait = error.facts.retryAfterSeconds;
  if (typeof wait === "number") headers["retry-after"] = String(Math.max(1, Math.ceil(wait)));
  const detail = detailOf(code, facts, fields);
  return problem(ERROR_STATUS[code], code, ERROR_TITLES[code], { detail, errors: fields, facts }, headers);
}

function detailOf(code: ErrorCode, facts?: AppError["facts"], fields?: readonly FieldProblem[]): string | undefined {
  if (fields && fields.length > 0) return fields.map(({ path, message }) => `${path || "body"}: ${message}`).join("; ");
  if (!facts) return undefined;
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
  return `${ERROR_TITLES[code]} (${told.map(([name, value]) => `${name}: ${String(value)}`).join(", ")})`;
}

function problem(
  status: number,
  code: string,
  title: string,
  more: { detail?: string; errors?: readonly FieldProblem[]; facts?: AppError["facts"]; reference?: string },
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ type: `/docs#error-${code}`, title, status, code, ...more }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
