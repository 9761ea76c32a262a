import { describe, expect, it } from "vitest";
import { toJson } from "./to-json";

describe("toJson", () => {
  it("writes amounts as text and moments as ISO", () => {
    expect(toJson([{ minor: 9007199254740993n, at: new Date("2026-11-24T10:00:00Z") }])).toBe(
      '[{"minor":"9007199254740993","at":"2026-11-24T10:00:00.000Z"}]',
    );
  });

  it("leaves out the signs that jsonb refuses, and only those", () => {
    const odd = { nul: "a\u0000b", half: "x\ud800y", whole: "🙂", written: "\\u0000", quoted: 'a"b\\', break: "a\nb" };
    expect(JSON.parse(toJson(odd))).toEqual({ ...odd, nul: "ab", half: "xy" });
  });
});
