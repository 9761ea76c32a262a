import type { Words } from "@/components/format/words";
import type { ExplainSend } from "@/components/parts/explain-panel";
import type { Tone } from "@/components/states/state-vocabulary";
import type { PushHistoryEntry, SendCause } from "@/lib/channels/push/push-history";
import { moment, shortSpan } from "./explain-steps";
import { pushValueText } from "./push-value";

type Writing = { locale: string; zone: string; now: Date; explain: Words; common: Words };

const TONES: Record<PushHistoryEntry["outcome"], Tone> = {
  pending: "moving",
  confirmed: "done",
  failed: "broken",
  lost: "quiet",
};

/** The last sends as lines: when, from what to what and why, and how long the channel took. `field` leaves the other one out. */
export function explainHistory(
  entries: readonly PushHistoryEntry[],
  writing: Writing,
  field: "STOCK" | "BOTH",
): ExplainSend[] {
  return entries
    .filter((entry) => field === "BOTH" || entry.stockValue !== null)
    .map((entry) => ({
      key: entry.key,
      time: moment(entry.at, writing),
      text: textOf(entry, writing, field),
      tone: TONES[entry.outcome],
      outcome: writing.explain(`history.outcome.${entry.outcome}`, {
        span: shortSpan((entry.seconds ?? 0) * 1000, writing.common),
      }),
    }));
}

function textOf(entry: PushHistoryEntry, writing: Writing, field: "STOCK" | "BOTH"): string {
  const { explain, locale } = writing;
  const parts: string[] = [];
  if (entry.stockValue !== null) {
    parts.push(
      changeOf(entry.stockBefore, entry.stockValue, (value) => pushValueText("STOCK", value, locale), explain),
    );
  }
  if (field === "BOTH" && entry.priceValue !== null) {
    const price = (value: string | null) => pushValueText("PRICE", value, locale, { withList: true });
    parts.push(explain("history.price", { value: changeOf(entry.priceBefore, entry.priceValue, price, explain) }));
  }
  const why = causeOf(entry.causes, explain);
  if (why) parts.push(why);
  if (entry.readBack) parts.push(explain("history.readBack"));
  if (entry.detail && entry.outcome === "failed") parts.push(entry.detail);
  return parts.join(", ");
}

function changeOf(
  before: string | null,
  value: string,
  text: (value: string | null) => string | null,
  explain: Words,
): string {
  const told = { before: text(before) ?? "", value: text(value) ?? "" };
  if (before === null) return explain("history.first", told);
  return explain(before === value ? "history.same" : "history.change", told);
}

/** One or two causes by name; more of them as a number. */
function causeOf(causes: readonly SendCause[], explain: Words): string | null {
  if (causes.length === 0) return null;
  const names = [...new Set(causes.map((cause) => nameOf(cause, explain)))];
  return names.length > 2 ? explain("history.several", { count: causes.length }) : names.join(", ");
}

function nameOf(cause: SendCause, explain: Words): string {
  if (cause.kind === "movement") return explain(`history.movement.${cause.movement}`);
  return explain(`history.${cause.kind}`, { number: cause.number });
}
