import { describe, expect, it } from "vitest";
import { parseDuration, parseSleepEnd } from "./parse-duration";

describe("parseDuration", () => {
  it.each([
    ["1s", 1000],
    ["1w2d3h4m5s", 788_645_000],
    ["90m", 5_400_000],
    ["250ms", 250],
    ["1.5h", 5_400_000],
  ])("%s is %d ms", (text, ms) => expect(parseDuration(text)).toBe(ms));

  it.each(["", "5", "s", "5x", "5s later"])("%j is no duration", (text) => expect(parseDuration(text)).toBeNull());
});

describe("parseSleepEnd", () => {
  it("reads durations, dates and nothing", () => {
    expect(parseSleepEnd("2s", 1000)).toEqual(new Date(3000));
    expect(parseSleepEnd("", 1000)).toEqual(new Date(1000));
    expect(parseSleepEnd("2026-11-24T02:19:00.000Z", 0)).toEqual(new Date("2026-11-24T02:19:00Z"));
    expect(parseSleepEnd("whenever", 0)).toBeNull();
  });
});
