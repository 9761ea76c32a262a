import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { explainNote, explainSentence, refusalOf, type SentenceKey } from "./explain-sentence";
import { isMoving, pushSituation, type SituationFacts } from "./push-situation";
import type { PushView } from "./read-pushes";

const AT = new Date("2026-11-24T08:42:00Z");

function facts(push: Partial<PushView>, more: Partial<Omit<SituationFacts, "push">> = {}): SituationFacts {
  return {
    field: "STOCK",
    linkState: "linked",
    channelStatus: "on_sale",
    productArchived: false,
    syncOn: true,
    block: null,
    ...more,
    push: {
      wanted: "12",
      blocker: null,
      sent: "12",
      confirmed: "12",
      observed: "12",
      state: "clean",
      failureCode: null,
      failureDetail: null,
      attempts: 0,
      dirtyAt: AT,
      sentAt: AT,
      confirmedAt: AT,
      observedAt: AT,
      nextAttemptAt: null,
      nextQuestionAt: null,
      answerLost: false,
      ...push,
    },
  };
}

const without = (blocker: string, state: PushView["state"] = "unknown") =>
  ({ wanted: null, blocker, state, sent: null, confirmed: null }) as const;
const waiting = { state: "dirty", confirmed: "15", observed: "15", sent: "15", nextAttemptAt: AT } as const;

/** Every situation of the panel, with the facts that make it. */
const SITUATIONS: [SentenceKey, SituationFacts][] = [
  ["unlinked", facts(without("not_linked"), { linkState: "unlinked" })],
  ["undecided", facts(without("not_linked"), { linkState: "undecided" })],
  ["missing", facts(without("not_approved"), { channelStatus: "missing" })],
  ["pending_approval", facts(without("not_approved"), { channelStatus: "pending_approval" })],
  ["rejected", facts(without("not_approved"), { channelStatus: "rejected" })],
  ["blacklisted", facts(without("not_approved"), { channelStatus: "blacklisted" })],
  ["never_counted", facts(without("never_counted"))],
  ["no_price", facts(without("no_price"), { field: "PRICE" })],
  ["price_currency", facts(without("price_currency"), { field: "PRICE" })],
  ["excluded", facts({ state: "excluded" }, { syncOn: false })],
  ["excluded_unknown", facts(without("never_counted", "excluded"), { syncOn: false })],
  ["quarantined", facts({ state: "quarantined", confirmed: "15", observed: "15" })],
  ["sent", facts({ state: "sent", confirmed: "15", observed: "15", nextQuestionAt: AT })],
  ["sent_seen", facts({ state: "sent", confirmed: null })],
  ["sent_changed", facts({ state: "sent", wanted: "9" })],
  ["reading_back", facts({ state: "sent", answerLost: true })],
  ["refused", facts({ ...waiting, state: "retrying", failureCode: "channel_item_refused", attempts: 2 })],
  ["answer_lost", facts({ ...waiting, state: "retrying", failureCode: "answer_lost" })],
  ["throttled", facts({ ...waiting, state: "retrying", failureCode: "channel_busy" })],
  ["unreachable", facts({ ...waiting, state: "retrying", failureCode: "channel_unreachable" })],
  ["held_trial", facts(waiting, { block: "trial_ended" })],
  ["held_paused", facts(waiting, { block: "connection_paused" })],
  ["held_unauthorised", facts({ ...waiting, state: "retrying" }, { block: "connection_unauthorised" })],
  ["held_first_push", facts(waiting, { block: "first_push_not_started" })],
  ["held_first_push_same", facts({ ...waiting, observed: "12" }, { block: "first_push_not_started" })],
  ["drift", facts({ state: "dirty", failureCode: "drift", observed: "19" })],
  ["dirty", facts(waiting)],
  ["archived", facts({ wanted: "0", confirmed: "0", observed: "0", sent: "0" }, { productArchived: true })],
  ["confirmed", facts({ observed: "15" })],
  ["equal", facts({})],
  ["equal_zero", facts({ wanted: "0", sent: "0", confirmed: "0", observed: "0" })],
  ["unsent", facts({ state: "unknown", sent: null, confirmed: null })],
];

describe("explainSentence", () => {
  it.each(SITUATIONS)("says %s", (key, given) => {
    expect(explainSentence(given).key).toBe(key);
  });

  it.each(["ro", "en"] as const)("has a sentence for each of them in %s, for stock and for price", (locale) => {
    const file = new URL(`../../../messages/${locale}/explain-screen.json`, import.meta.url);
    const messages = { "explain-screen": JSON.parse(readFileSync(file, "utf8")) };
    const problems: string[] = [];
    const t = createTranslator({
      locale,
      messages,
      namespace: "explain-screen",
      timeZone: "UTC",
      onError: (error) => problems.push(error.message),
    }) as unknown as (key: string, values: object) => string;
    const said = SITUATIONS.flatMap(([key, given]) =>
      ["STOCK", "PRICE"].map((field) =>
        t(`sentence.${key}`, {
          field,
          channel: "Trendyol",
          wanted: given.push.wanted ?? "none",
          sent: given.push.sent ?? "none",
          confirmed: given.push.confirmed ?? "none",
          observed: given.push.observed ?? "none",
          attempts: given.push.attempts,
          at: "none",
        }),
      ),
    );
    expect(problems).toEqual([]);
    expect(said.filter((sentence) => /none|null|undefined|\{/.test(sentence))).toEqual([]);
  });

  it("tells of a stopped connection also when nothing waits, but not twice", () => {
    expect(explainNote(facts({}, { block: "connection_paused" }))).toBe("connection_paused");
    expect(explainNote(facts(waiting, { block: "connection_paused" }))).toBeNull();
    expect(explainNote(facts({}))).toBeNull();
  });
});

describe("pushSituation", () => {
  it("puts what is on the wire before a switch that was turned off meanwhile", () => {
    expect(pushSituation(facts({ state: "sent" }, { syncOn: false }))).toBe("sent");
  });

  it("calls a held field not moving, so that a screen does not look again for nothing", () => {
    expect(isMoving(pushSituation(facts(waiting, { block: "connection_paused" })))).toBe(false);
    expect(isMoving(pushSituation(facts(waiting)))).toBe(true);
  });
});

describe("refusalOf", () => {
  it.each([
    ["List price must not be lower than sale price", "list_price"],
    ["quantity can not be more than 20000", "quantity_limit"],
    ["Product is not approved", "not_approved"],
    ["Product not found for barcode", "not_found"],
    ["Bir hata", "other"],
    [null, "other"],
  ] as const)("reads %s as %s", (detail, refusal) => {
    expect(refusalOf(detail)).toBe(refusal);
  });
});
