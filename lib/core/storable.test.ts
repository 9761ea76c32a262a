import { describe, expect, it } from "vitest";
import { cutText, storable, storableJson } from "./storable";

const SMILE = "\u{1F600}";

describe("a text that can be stored", () => {
  it.each([
    ["nothing to do", "lumân\u0103ri ț ș 日本 \u{1F600}", "lumân\u0103ri ț ș 日本 \u{1F600}"],
    ["NUL", "a\0b", "ab"],
    ["the first half of a sign", "a\uD83D", "a"],
    ["the second half of a sign", "\uDE00a", "a"],
    ["halves in the wrong order", "\uDE00\uD83D", ""],
    ["a half before a whole sign", `\uD83D${SMILE}`, SMILE],
    ["both kinds", "\0\uD83D.\0", "."],
    ["other control signs, which can be stored", "\u0001\t\u001F", "\u0001\t\u001F"],
    ["nothing at all", "", ""],
  ])("is without what cannot: %s", (_what, given, expected) => {
    expect(storable(given)).toBe(expected);
    expect(JSON.parse(storableJson({ rows: [{ text: given }] }))).toEqual({ rows: [{ text: expected }] });
  });
});

describe("JSON that can be stored", () => {
  it("is what JSON says of everything else", () => {
    const value = {
      at: new Date("2026-11-24T10:00:00.000Z"),
      none: null,
      left: undefined,
      n: 1.5,
      yes: true,
      list: ["a"],
    };
    expect(storableJson(value)).toBe('{"at":"2026-11-24T10:00:00.000Z","none":null,"n":1.5,"yes":true,"list":["a"]}');
  });

  it("leaves a text alone that only looks like an escape", () => {
    const told = { text: "C:\\ud\\u0000 \\udead" };
    expect(JSON.parse(storableJson(told))).toEqual(told);
  });
});

describe("a cut text", () => {
  it.each([
    ["short enough", "abc", 3, "abc"],
    ["too long", "abcd", 3, "abc"],
    ["with a whole sign at the end", `a${SMILE}b`, 3, `a${SMILE}`],
    ["with a sign across the end", `ab${SMILE}b`, 3, "ab"],
  ])("ends between signs: %s", (_what, given, longest, expected) => expect(cutText(given, longest)).toBe(expected));
});
