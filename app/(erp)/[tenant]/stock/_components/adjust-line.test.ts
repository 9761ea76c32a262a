import { describe, expect, it } from "vitest";
import { type DraftLine, isUntouched, outcomeOf, toInputLine } from "./adjust-line";

const line = (typed: string, changes: Partial<DraftLine> = {}): DraftLine => ({
  productId: "p",
  name: "Cană",
  code: "CAN-1",
  unit: "buc",
  onHand: 5,
  reserved: 2,
  counted: true,
  mode: "count",
  typed,
  ...changes,
});

it("has nothing to save before something was typed", () => {
  expect(isUntouched([])).toBe(true);
  expect(isUntouched([line(""), line("  ")])).toBe(true);
  expect(isUntouched([line(""), line("0")])).toBe(false);
  expect(isUntouched([line("x")])).toBe(false);
});

describe("outcomeOf", () => {
  it("reads a counted figure and a difference, with comma, sign and blanks", () => {
    expect(outcomeOf(line("12"))).toEqual({ kind: "ok", after: 12, delta: 7, trouble: null });
    expect(outcomeOf(line("2,5"))).toMatchObject({ after: 2.5, delta: -2.5 });
    expect(outcomeOf(line("1 250"))).toMatchObject({ after: 1250 });
    expect(outcomeOf(line("−3", { mode: "delta" }))).toMatchObject({ after: 2, delta: -3, trouble: null });
    expect(outcomeOf(line("+0.1", { mode: "delta", onHand: 0.2, reserved: 0 }))).toMatchObject({
      after: 0.3,
      delta: 0.1,
    });
  });

  it("does not take an empty field for zero, and zero for nothing", () => {
    expect(outcomeOf(line(" "))).toEqual({ kind: "empty" });
    expect(outcomeOf(line("0", { counted: false, onHand: 0, reserved: 0 }))).toMatchObject({ kind: "ok", after: 0 });
  });

  it.each([
    ["abc", "not_a_number"],
    ["1.2.3", "not_a_number"],
    ["5941234567899", "absurd"],
    ["-1", "negative_count"],
    ["1,2345", "too_fine"],
  ])("refuses %s in words", (typed, problem) => {
    expect(outcomeOf(line(typed))).toEqual({ kind: "wrong", problem });
  });

  it("tells what would fall below zero or below what is promised", () => {
    expect(outcomeOf(line("-6", { mode: "delta" }))).toMatchObject({ trouble: "below_zero" });
    expect(outcomeOf(line("1"))).toMatchObject({ trouble: "below_reserved" });
    expect(outcomeOf(line("1", { mode: "delta", onHand: -4 }))).toMatchObject({ after: -3, trouble: "below_reserved" });
  });
});

describe("toInputLine", () => {
  it("says a count as a figure and a difference as one", () => {
    expect(toInputLine(line("7"))).toEqual({ productId: "p", onHand: 7 });
    expect(toInputLine(line("-2", { mode: "delta" }))).toEqual({ productId: "p", delta: -2 });
    expect(() => toInputLine(line(""))).toThrow();
  });
});
