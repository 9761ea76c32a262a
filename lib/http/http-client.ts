import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError, isAppError } from "@/lib/core/errors";
import { parseAnswer } from "./internal/parse-answer";
import { sendOnce } from "./internal/send-once";

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Whole call, answer read to its end; 15 s when left out. */
  timeoutMs?: number;
  /** Bytes of the unpacked answer; 32 MB when left out. */
  maxBytes?: number;
  /** Only for reads that may be repeated: further tries after a lost or unreadable answer. */
  repeats?: number;
  /** Runs before every try, for instance to take from a budget. */
  beforeTry?: () => Promise<void>;
};

export type HttpAnswer = {
  status: number;
  /** Parsed JSON; for other content a text of at most 2,000 characters. */
  body: unknown;
  isJson: boolean;
  retryAfterSeconds: number | null;
};

const REPEAT_CODES = new Set(["channel_unreachable", "channel_answer_unknown"]);

/**
 * Sends one request and answers with what came back, whatever its status below 500. Throws `channel_unreachable` when nobody
 * answered in time, the line broke or the other side is down (5xx, 556 too), and `channel_answer_unknown` when a success
 * cannot be read: HTML, cut off, empty. The fact `mayHaveArrived` says whether the other side can have acted on it.
 * No header and no body is ever logged.
 */
export async function sendHttp(request: HttpRequest): Promise<HttpAnswer> {
  for (let attempt = 0; ; attempt++) {
    await request.beforeTry?.();
    try {
      return judge(await sendOnce(request));
    } catch (error) {
      const isLast = attempt >= (request.repeats ?? 0) || !isAppError(error) || !REPEAT_CODES.has(error.code);
      if (isLast || (isAppError(error) && error.facts.reason === "timeout")) throw error;
      await wait(150 * 2 ** attempt + Math.random() * 250);
    }
  }
}

function judge(raw: { status: number; text: string; retryAfter: string | null }): HttpAnswer {
  const parsed = parseAnswer(raw.text);
  if (raw.status >= 500) {
    throw new AppError("channel_unreachable", { reason: "status", status: raw.status, mayHaveArrived: true });
  }
  if (raw.status < 300 && !parsed.isJson && raw.status !== 204) {
    throw new AppError("channel_answer_unknown", { reason: parsed.reason, status: raw.status, mayHaveArrived: true });
  }
  return {
    status: raw.status,
    body: parsed.isJson ? parsed.body : raw.text.slice(0, 2000),
    isJson: parsed.isJson,
    retryAfterSeconds: readRetryAfter(raw.retryAfter),
  };
}

function readRetryAfter(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : null;
}
