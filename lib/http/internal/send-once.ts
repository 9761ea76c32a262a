import { Agent, type Dispatcher, fetch } from "undici";
import { AppError } from "@/lib/core/errors";
import type { HttpRequest } from "../http-client";
import { readCapped } from "./read-capped";

const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/** One pool per process: lines are kept open, and a host gets at most this many at once. */
const agent = new Agent({ connections: 16, keepAliveTimeout: 20_000, connect: { timeout: 8_000 } });

/** Sends once and reads the answer as text. Throws `channel_unreachable` or `channel_answer_unknown`. */
export async function sendOnce(
  request: HttpRequest,
): Promise<{ status: number; text: string; retryAfter: string | null }> {
  const answer = await fetchOnce(request.url, request.timeoutMs ?? DEFAULT_TIMEOUT_MS, {
    method: request.method,
    headers: { accept: "application/json", ...bodyHeader(request), ...request.headers },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const bytes = await readCapped(answer.body, request.maxBytes ?? DEFAULT_MAX_BYTES);
  return {
    status: answer.status,
    text: new TextDecoder().decode(bytes),
    retryAfter: answer.headers.get("retry-after"),
  };
}

/** `fetch` with our pool (or that of `init`), a time limit over the whole exchange, no redirects followed and every failure in our words. */
export async function fetchOnce(url: string, timeoutMs: number, init: Parameters<typeof fetch>[1] & object) {
  try {
    return await fetch(url, {
      redirect: "manual",
      dispatcher: agent as Dispatcher,
      ...init,
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw unreachable(error);
  }
}

const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "EHOSTUNREACH"]);

/** Names what broke, without the address (it may carry a seller's id) and without the vendor's words. */
export function unreachable(error: unknown): AppError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = String((cause as { code?: unknown } | null)?.code ?? "");
  const isTimeout = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
  const reason = isTimeout ? "timeout" : NEVER_CONNECTED.has(code) ? "no_connection" : "broken_line";
  return new AppError("channel_unreachable", { reason, mayHaveArrived: !NEVER_CONNECTED.has(code) }, { cause: error });
}

function bodyHeader(request: HttpRequest): Record<string, string> {
  return request.body === undefined ? {} : { "content-type": "application/json" };
}
