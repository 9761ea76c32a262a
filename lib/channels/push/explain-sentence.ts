import { type PushSituation, pushSituation, type SituationFacts } from "./push-situation";

/** The name of a sentence (messages: `explain-screen.sentence.<key>`) and the values that it may speak of, in canonical text. */
export type ExplainSentence = {
  key: SentenceKey;
  wanted: string | null;
  sent: string | null;
  confirmed: string | null;
  observed: string | null;
  attempts: number;
};

export type SentenceKey =
  | PushSituation
  | "sent_changed"
  | "sent_seen"
  | "held_first_push_same"
  | "equal_zero"
  | "excluded_unknown";

/** What else stands over it although nothing waits at this moment: `explain-screen.note.<key>`. */
export type ExplainNote = "trial_ended" | "connection_paused" | "connection_unauthorised" | "first_push_not_started";

/** One sentence in words: what the channel shows, what we want, and what happens next. Pure; words are found by its key. */
export function explainSentence(facts: SituationFacts): ExplainSentence {
  const { wanted, sent, confirmed, observed, attempts } = facts.push;
  return { key: keyOf(facts), wanted, sent, confirmed, observed, attempts };
}

/** A stopped connection is told also of a settled field: the next change would wait. Pure. */
export function explainNote(facts: SituationFacts): ExplainNote | null {
  if (!facts.block) return null;
  const situation = pushSituation(facts);
  return situation === "equal" || situation === "confirmed" || situation === "archived" || situation === "sent"
    ? facts.block
    : null;
}

function keyOf(facts: SituationFacts): SentenceKey {
  const { push, field } = facts;
  const situation = pushSituation(facts);
  switch (situation) {
    case "sent":
      if (push.wanted !== null && push.wanted !== push.sent) return "sent_changed";
      return push.observed === push.sent ? "sent_seen" : "sent";
    case "held_first_push":
      return push.wanted === push.observed ? "held_first_push_same" : "held_first_push";
    case "equal":
      return field === "STOCK" && push.wanted === "0" ? "equal_zero" : "equal";
    case "excluded":
      return push.wanted === null ? "excluded_unknown" : "excluded";
    default:
      return situation;
  }
}

/** Refusals that we can tell the way out of; the channel's own words always stand beside it. */
export type Refusal = "list_price" | "quantity_limit" | "not_found" | "not_approved" | "other";

const REFUSALS: readonly [Refusal, RegExp][] = [
  ["list_price", /list ?price|listprice|preț(ul)? de listă|liste fiyat/i],
  ["quantity_limit", /20[.,]?000/],
  ["not_approved", /approved|aprobat|onayl/i],
  ["not_found", /not found|nu a fost găsit|bulunamad|barcode|cod(ul)? de bare/i],
];

/** What a refusal is about, from the channel's text; Trendyol has no list of codes for it. Pure. */
export function refusalOf(detail: string | null): Refusal {
  return REFUSALS.find(([, pattern]) => pattern.test(detail ?? ""))?.[0] ?? "other";
}
