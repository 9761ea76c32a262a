import { formatDate, formatNearDate } from "@/components/format/format-date";
import { formatRelative, formatSpan } from "@/components/format/format-span";
import type { Words } from "@/components/format/words";
import type { ExplainStep } from "@/components/parts/explain-steps";
import type { PushLook } from "./push-look";
import { PUSH_STEPS } from "./push-steps";
import { differOnlyInList, pushValueText } from "./push-value";

type Writing = { locale: string; zone: string; now: Date; explain: Words; states: Words; common: Words };

/** Wanted, sent, confirmed and seen of one field with their values and when that was. */
export function explainSteps(look: PushLook, writing: Writing): ExplainStep[] {
  const { wanted, sent, confirmed, observed } = look.facts.push;
  const withList = look.field === "PRICE" && differOnlyInList([wanted, sent, confirmed, observed]);
  const text = (value: string | null) =>
    pushValueText(look.field, value, writing.locale, { withList, unit: false }) ?? "";
  const values = [text(wanted), text(sent), look.nodes[2] === "moving" ? "…" : text(confirmed), text(observed)];
  const whens = [whenWanted, whenSent, whenConfirmed, whenSeen].map((when) => when(look, writing));
  return PUSH_STEPS.map((key, at) => ({
    key,
    label: writing.states(`step.${key}`),
    node: look.nodes[at] ?? "none",
    value: values[at],
    when: whens[at],
  }));
}

function whenWanted({ facts, situation, nodes }: PushLook, { explain, ...writing }: Writing): string | undefined {
  if (situation === "excluded") return explain("when.stopped");
  const { wanted, dirtyAt, sentAt } = facts.push;
  // Asked about again later, with the same answer: since when it is wanted is not known then.
  const isOlder = nodes[2] === "done" && dirtyAt !== null && sentAt !== null && sentAt < dirtyAt;
  return wanted !== null && dirtyAt && !isOlder ? explain("when.since", { time: moment(dirtyAt, writing) }) : undefined;
}

function whenSent({ facts, nodes }: PushLook, { explain, ...writing }: Writing): string | undefined {
  const { sentAt, dirtyAt, nextAttemptAt, state } = facts.push;
  if (nodes[1] === "moving" && nextAttemptAt) {
    const isSoon = state === "dirty" || nextAttemptAt <= writing.now;
    return isSoon
      ? explain("when.soon")
      : explain("when.try", { at: formatRelative(nextAttemptAt, writing.now, writing.common) });
  }
  if (!sentAt) return undefined;
  const span = dirtyAt && sentAt >= dirtyAt ? sentAt.getTime() - dirtyAt.getTime() : null;
  // Later than this it was no wait for a sending: the value was held up, and the sentence says why.
  return span === null || span > 10 * 60_000
    ? moment(sentAt, writing)
    : explain("when.after", { time: moment(sentAt, writing), span: shortSpan(span, writing.common) });
}

function whenConfirmed({ facts, nodes }: PushLook, { explain, ...writing }: Writing): string | undefined {
  const { confirmedAt, nextQuestionAt, nextAttemptAt } = facts.push;
  const planned = nextQuestionAt ?? (nodes[2] === "moving" ? nextAttemptAt : null);
  if (planned) {
    // A time that is over is "now", not the past.
    const next = planned < writing.now ? new Date(writing.now) : planned;
    return explain(nextQuestionAt ? "when.ask" : "when.try", {
      at: formatRelative(next, writing.now, writing.common),
    });
  }
  return confirmedAt ? moment(confirmedAt, writing) : undefined;
}

function whenSeen({ facts }: PushLook, { explain, ...writing }: Writing): string | undefined {
  const { observedAt } = facts.push;
  return observedAt
    ? explain("when.reading", {
        time: formatNearDate(observedAt, writing.now, writing.locale, writing.zone, writing.common),
      })
    : explain("when.never");
}

/** Seconds only for what is fresh: "10:41:54", "ieri 17:20". */
export function moment(at: Date, { locale, zone, now, common }: Omit<Writing, "explain" | "states">): string {
  return now.getTime() - at.getTime() < 6 * 60 * 60_000 && at <= now
    ? formatDate(at, locale, zone, "seconds")
    : formatNearDate(at, now, locale, zone, common);
}

/** "18 s", "2 min", "3 h 18". */
export function shortSpan(milliseconds: number, common: Words): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 100 ? common("clock.span.seconds", { n: seconds }) : formatSpan(milliseconds, common);
}
