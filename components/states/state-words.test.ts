import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import romanian from "@/messages/ro/states.json";
import { isFilled, lookOfState, STATES } from "./state-vocabulary";

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

it("knows every word of the machine face", () => {
  const words = {
    run: ["queued", "running", "paused", "completed", "failed"],
    connection: ["active", "paused", "unauthorised"],
    push: ["unknown", "clean", "dirty", "sent", "retrying", "quarantined", "excluded"],
    import: ["created", "linked", "undecided", "failed"],
    order: [
      "new",
      "reserved",
      "uncovered",
      "picking",
      "packed",
      "invoiced",
      "shipped",
      "delivered",
      "returned",
      "cancelled",
    ],
  } as const;
  for (const [entity, codes] of Object.entries(words)) {
    expect(Object.keys(STATES[entity as keyof typeof words])).toEqual(expect.arrayContaining([...codes]));
  }
});
