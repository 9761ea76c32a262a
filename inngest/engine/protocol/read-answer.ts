import type { RunError } from "../engine-types";
import type { AppAnswer } from "./call-app";
import { parseRetryAfter } from "./retry-at";

/** One thing the app reported: a step that ran, failed, is planned or asleep, or the end of the run. */
export interface Op {
  id: string;
  op: string;
  name: string;
  data: unknown;
  error: RunError | null;
}

export type Outcome =
  | { kind: "returned"; output: unknown }
  | { kind: "ops"; ops: Op[]; retryAt: Date | null }
  | { kind: "attempt-failed"; error: RunError; isFinal: boolean; retryAt: Date | null };

const MAX_STEP_BYTES = 4 * 1024 * 1024;
const KNOWN_OPS = new Set(["StepRun", "Step", "StepPlanned", "StepError", "StepFailed", "Sleep", "RunComplete"]);
/** Real features of the protocol that the embedded engine leaves out: said plainly, and not tried again. */
const UNSUPPORTED_OPS: Record<string, string> = {
  WaitForEvent: "step.waitForEvent",
  InvokeFunction: "step.invoke",
  WaitForSignal: "step.waitForSignal",
  Gateway: "step.fetch",
  AIGateway: "step.ai",
  DeferAdd: "defer",
  DeferAbort: "defer",
};

/** Reads the app's answer by the rules of the protocol. Never throws: what cannot be understood is a failed attempt. */
export function readAnswer(answer: AppAnswer, functionId: string): Outcome {
  if (answer.kind === "unreachable") {
    return failed({
      error: "Unable to reach SDK URL",
      name: "Error",
      message: `Unable to reach SDK URL: ${answer.reason}`,
    });
  }
  if (answer.kind === "too-large") {
    return failed({ error: "output_too_large", name: "Error", message: "output_too_large" }, true);
  }
  const { status, headers, body } = unpackStream(answer);
  if (!headers["x-inngest-sdk"]) return failed(notFromSdk(status));
  const value = parse(body);
  if (status === 206) return readOps(value, headers, functionId);
  if (status >= 200 && status < 300) {
    return value.ok ? { kind: "returned", output: value.json } : failed(unreadable("The answer is not JSON"));
  }
  return {
    kind: "attempt-failed",
    error: toRunError(value.ok ? value.json : body, `invalid status code: ${status}`),
    isFinal: headers["x-inngest-no-retry"] === "true",
    retryAt: parseRetryAfter(headers["retry-after"] ?? null),
  };
}

/** A streamed answer (201) carries the real one inside. */
function unpackStream(answer: AppAnswer & { kind: "answer" }): {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
} {
  if (answer.status !== 201) return answer;
  const inner = parse(answer.body);
  if (!inner.ok || inner.json === null || typeof inner.json !== "object") return answer;
  const { status, headers, body } = inner.json as { status?: number; headers?: Record<string, string>; body?: string };
  const lower = Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status: status ?? 200,
    headers: { ...answer.headers, ...lower },
    body: typeof body === "string" ? body : JSON.stringify(body ?? null),
  };
}

function readOps(value: Parsed, headers: Record<string, string | undefined>, functionId: string): Outcome {
  if (!value.ok) return failed(unreadable("The step list is not JSON"));
  const sent: unknown[] = Array.isArray(value.json) ? value.json : [value.json];
  const ops: Op[] = [];
  for (const entry of sent) {
    const op = readOp(entry);
    if (!op) return failed(unreadable("A step report has no id or op"));
    const unsupported = UNSUPPORTED_OPS[op.op];
    if (unsupported) return failed(unsupportedOp(functionId, unsupported, op.name), true);
    if (!KNOWN_OPS.has(op.op)) return failed(unreadable(`unknown opcode: ${op.op}`));
    if (JSON.stringify(op.data ?? null).length > MAX_STEP_BYTES) {
      return failed({ name: "Error", message: "step output size is greater than the limit" });
    }
    ops.push(op);
  }
  return { kind: "ops", ops, retryAt: parseRetryAfter(headers["retry-after"] ?? null) };
}

function readOp(entry: unknown): Op | null {
  if (entry === null || typeof entry !== "object") return null;
  const { id, op, name, data, error } = entry as Record<string, unknown>;
  if (typeof id !== "string" || id === "" || typeof op !== "string") return null;
  return {
    id,
    op,
    name: typeof name === "string" ? name : "",
    data: data ?? null,
    error: error ? toRunError(error, "Unknown error") : null,
  };
}

function toRunError(value: unknown, fallback: string): RunError {
  if (value === null || typeof value !== "object") {
    return {
      error: fallback,
      name: "Error",
      message: typeof value === "string" && value ? value.slice(0, 2000) : fallback,
    };
  }
  const { name, message, error, stack, cause } = value as Record<string, unknown>;
  const text = [message, error].find((part): part is string => typeof part === "string" && part !== "") ?? fallback;
  return {
    name: typeof name === "string" && name !== "" ? name : "Error",
    message: text,
    ...(typeof stack === "string" ? { stack } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

function notFromSdk(status: number): RunError {
  if (status >= 200 && status < 300) {
    return { name: "Error", message: "The response did not come from an Inngest SDK" };
  }
  return {
    name: "Server returned a fatal error",
    message: `Your server returned HTTP ${status} before the SDK responded.`,
  };
}

function unsupportedOp(functionId: string, feature: string, name: string): RunError {
  const detail = name ? ` ("${name}")` : "";
  return {
    name: "UnsupportedFeatureError",
    message: `function "${functionId}" uses ${feature}${detail}, which the embedded engine does not support`,
  };
}

function unreadable(message: string): RunError {
  return { name: "Error", message };
}

function failed(error: RunError, isFinal = false): Outcome {
  return { kind: "attempt-failed", error, isFinal, retryAt: null };
}

type Parsed = { ok: true; json: unknown } | { ok: false };

function parse(text: string): Parsed {
  try {
    return { ok: true, json: text === "" ? null : JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
