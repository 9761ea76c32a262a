import type { AppError } from "@/lib/core/errors";
import type { Budget } from "@/lib/http/take-budget";
import type { ChannelSession, Urgency } from "../channel-port";

export type CallRecord = {
  endpoint: string;
  method: string;
  status: number | null;
  ms: number;
  /** "ok" or the code of the error. */
  outcome: string;
  detail: string | null;
};

/** What a call to Trendyol passes through on its way: budgets, and the log of calls. Given, so that tests need no database. */
export type TrendyolGate = {
  take(budgets: readonly Budget[], urgency: Urgency): Promise<void>;
  drain(budget: Budget, seconds: number): Promise<void>;
  record(session: ChannelSession, call: CallRecord): void;
  /** Told of every failure before it is thrown on: keys that stopped working, health. */
  failed(session: ChannelSession, error: AppError): Promise<void>;
  /** Base address up to and including "/integration". */
  baseUrl(session: ChannelSession): string;
};
