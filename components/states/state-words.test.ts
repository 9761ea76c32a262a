import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { IMPORT_OUTCOMES } from "@/lib/channels/import/import-types";
import { PREVIEW_OUTCOMES } from "@/lib/channels/import/preview-import";
import { LINK_STATES, LISTING_STATUSES, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import { PACKAGE_STATUSES } from "@/lib/orders/incoming-package";
import { ORDER_STAGES, ORDER_STATES } from "@/lib/orders/order-lifecycle";
import english from "@/messages/en/states.json";
import romanian from "@/messages/ro/states.json";
import { isFilled, lookOfState, STATES, type StateEntity } from "./state-vocabulary";

const t = createTranslator({
  locale: "ro",
  messages: { states: romanian },
  namespace: "states",
  timeZone: "Europe/Bucharest",
});

it.each([
  [0, "Probă: 0 zile"],
  [1, "Probă: 1 zi"],
  [2, "Probă: 2 zile"],
  [19, "Probă: 19 zile"],
  [20, "Probă: 20 de zile"],
  [21, "Probă: 21 de zile"],
  [100, "Probă: 100 de zile"],
  [101, "Probă: 101 zile"],
  [119, "Probă: 119 zile"],
  [120, "Probă: 120 de zile"],
  [1000, "Probă: 1.000 de zile"],
])("counts %d the Romanian way", (count, said) => {
  expect(t("trial.running", { count })).toBe(said);
});

it("says when it is tried again only when that is known", () => {
  expect(t("push.retrying", { at: "10:52" })).toBe("Se reîncearcă la 10:52");
  expect(t("push.retrying", { at: "none" })).toBe("Se reîncearcă");
});

it("fills only what waits for a person", () => {
  expect(isFilled("you")).toBe(true);
  expect(isFilled("broken")).toBe(true);
  expect(isFilled("done")).toBe(false);
  expect(isFilled("parked")).toBe(false);
});

it("shows a state that a channel invented as quiet and unknown", () => {
  expect(lookOfState("order", "ReadyToFly")).toEqual({ tone: "quiet", node: "none", known: false });
  expect(lookOfState("order", "toString")).toEqual({ tone: "quiet", node: "none", known: false });
});

it("knows every word of the API", () => {
  const words = {
    order: ORDER_STATES,
    package: [...PACKAGE_STATUSES, ...ORDER_STAGES],
    listing: LISTING_STATUSES,
    link: LINK_STATES,
    push: PUSH_STATES,
    import: [...IMPORT_OUTCOMES, ...PREVIEW_OUTCOMES],
    run: ["queued", "running", "paused", "completed", "failed"],
    connection: ["active", "paused", "unauthorised"],
  } as const satisfies Partial<Record<StateEntity, readonly string[]>>;
  for (const [entity, codes] of Object.entries(words)) {
    const known = Object.keys(STATES[entity as StateEntity]);
    expect(known, entity).toEqual(expect.arrayContaining([...codes]));
  }
});

it.each([
  ["ro", romanian],
  ["en", english],
] as const)("tells every state of the table in %s, and no other", (_locale, messages) => {
  for (const [entity, codes] of Object.entries(STATES)) {
    const told: Record<string, string> = messages[entity as StateEntity];
    expect(Object.keys(told).sort(), entity).toEqual(Object.keys(codes).sort());
    for (const [code, word] of Object.entries(told)) expect(word.trim(), `${entity}.${code}`).not.toBe("");
  }
});
