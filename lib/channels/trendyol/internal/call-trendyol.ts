import type { ZodType } from "zod";
import { AppError, isAppError } from "@/lib/core/errors";
import { type HttpAnswer, sendHttp } from "@/lib/http/http-client";
import type { ChannelSession } from "../../channel-port";
import type { TrendyolGate } from "../trendyol-gate";
import { budgetsOf, type LimitGroup } from "../trendyol-limits";
import { toAppError } from "./to-app-error";

export type TrendyolCall<T> = {
  /** Our name of the endpoint: key of its budget and word of the call log. */
  endpoint: string;
  group: LimitGroup;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Under the base address; `{seller}` stands for the seller's id. */
  path: string;
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  answer: ZodType<T>;
};

/** After a 429 without Retry-After, which is how Trendyol writes it. */
const QUIET_SECONDS = 10;

/** One call: budgets, the headers Trendyol insists on, its refusals in our words, the answer checked by its schema. */
export async function callTrendyol<T>(gate: TrendyolGate, session: ChannelSession, call: TrendyolCall<T>): Promise<T> {
  const startedAt = performance.now();
  let status: number | null = null;
  const record = (outcome: string, detail: string | null) =>
    gate.record(session, {
      endpoint: call.endpoint,
      method: call.method ?? "GET",
      status,
      ms: Math.round(performance.now() - startedAt),
      outcome,
      detail,
    });
  try {
    const answer = await send(gate, session, call);
    status = answer.status;
    const read = await accept(gate, session, call, answer);
    record("ok", null);
    return read;
  } catch (error) {
    if (isAppError(error)) {
      status ??= typeof error.facts.status === "number" ? error.facts.status : null;
      record(error.code, detailOf(error));
      await gate.failed(session, error);
    }
    throw error;
  }
}

function send<T>(gate: TrendyolGate, session: ChannelSession, call: TrendyolCall<T>): Promise<HttpAnswer> {
  const { sellerId, apiKey, apiSecret } = session.credentials;
  const method = call.method ?? "GET";
  const url = new URL(gate.baseUrl(session) + call.path.replace("{seller}", encodeURIComponent(sellerId)));
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== null && value !== undefined && value !== "") url.searchParams.set(name, String(value));
  }
  return sendHttp({
    method,
    url: url.href,
    headers: {
      authorization: `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")}`,
      "user-agent": `${sellerId} - SelfIntegration`,
      storeFrontCode: session.storefront,
      "accept-language": "ro",
    },
    ...(call.body === undefined ? {} : { body: call.body }),
    repeats: method === "GET" ? 2 : 0,
    beforeTry: () => gate.take(budgetsOf(sellerId, call.endpoint, call.group), session.urgency),
  });
}

async function accept<T>(
  gate: TrendyolGate,
  session: ChannelSession,
  call: TrendyolCall<T>,
  answer: HttpAnswer,
): Promise<T> {
  if (answer.status === 429) {
    const seconds = answer.retryAfterSeconds ?? QUIET_SECONDS;
    const budget = budgetsOf(session.credentials.sellerId, call.endpoint, call.group)[0];
    if (budget) await gate.drain(budget, seconds);
    throw new AppError("channel_busy", {
      retryAfterSeconds: seconds,
      by: "channel",
      status: 429,
      mayHaveArrived: false,
    });
  }
  if (answer.status >= 300) throw toAppError(answer);
  const read = call.answer.safeParse(answer.body);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join(".") ?? "";
  throw new AppError("channel_answer_unknown", {
    reason: "shape",
    where: where.slice(0, 100),
    status: answer.status,
    mayHaveArrived: true,
  });
}

function detailOf(error: AppError): string | null {
  const { key, reason, where, by } = error.facts;
  const words = [key, reason, where, by].filter((word) => typeof word === "string" && word !== "");
  return words.length > 0 ? words.join(" ").slice(0, 200) : null;
}
