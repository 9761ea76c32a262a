import { describe, expect, it } from "vitest";
import { evaluateKey, expressionHolds, expressionProblem } from "./expression";

const event = { name: "a/b", data: { n: 7, id: "x", deep: { k: [1, 2] }, flag: true } };

describe("expressionHolds", () => {
  it.each([
    ["event.data.n > 5", true],
    ["event.data.n == 7 && event.data.id == 'x'", true],
    ["event.data.n == '7'", false],
    ["event.data.missing > 5", false],
    ["event.data.missing == null", true],
    ["event.data.missing.deeper == 1", false],
    ["event.data.id == async.data.id", true],
    ["event.data.nothing == async.data.nothing", true],
    ["event.data.n == async.data.id", false],
    ["event.data.flag", true],
    ["event.data.n", false],
    ["'k' in event.data.deep", true],
    ["event.data.deep.k.exists(one, one == 2)", true],
    ["event.name.startsWith('a/')", true],
  ])("%s is %s", (expression, expected) => {
    expect(expressionHolds(expression, { event, async: { data: { id: "x" } } })).toBe(expected);
  });

  it("no expression always holds", () => expect(expressionHolds(undefined, { event })).toBe(true));
});

describe("evaluateKey", () => {
  it.each([
    ["event.data.id", "x"],
    ["event.data.id + '-' + event.data.id", "x-x"],
    ["event.data.n", "7"],
    ["event.data.missing", null],
    ["event.data.id + event.data.n", null],
    ["'all'", "all"],
  ])("%s is %s", (expression, expected) => expect(evaluateKey(expression, event)).toBe(expected));
});

describe("expressionProblem", () => {
  it.each(["event.data.n >", "a b", "unknown.x == 1", "nofunction(1)", "has(event.data.x)", ""])(
    "%j has one",
    (text) => {
      expect(expressionProblem(text)).toEqual(expect.any(String));
    },
  );

  it("a good expression has none", () => expect(expressionProblem("event.data.n == 1")).toBeNull());
});
