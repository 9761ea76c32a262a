import { describe, expect, it } from "vitest";
import { describeDeadline } from "./deadline";
import { formatAbout, formatRelative } from "./format-span";
import { commonWords } from "./testing/common-words";

const NOW = new Date("2026-11-24T08:42:00Z"); // 10:42 in Bucharest
const ZONE = "Europe/Bucharest";
const ro = commonWords("ro");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const clock = (deadline: string, locale: "ro" | "en" = "ro") => {
  const said = describeDeadline(new Date(deadline), NOW, locale, ZONE, commonWords(locale));
  return { ...said, left: plain(said.left), spoken: plain(said.spoken) };
};

describe("the deadline clock", () => {
  it.each([
    ["2026-11-23T16:00:00Z", "late", "ieri 18:00", "\u221216 h 42"],
    ["2026-11-24T07:00:00Z", "late", "azi 09:00", "\u22121 h 42"],
    ["2026-11-24T08:41:00Z", "late", "azi 10:41", "\u22121 min"],
    ["2026-11-24T12:00:00Z", "soon", "azi 14:00", "3 h 18"],
    ["2026-11-24T09:00:00Z", "soon", "azi 11:00", "18 min"],
    ["2026-11-24T09:47:00Z", "soon", "azi 11:47", "1 h 05"],
    ["2026-11-24T12:42:00Z", "calm", "azi 14:42", "4 h 00"],
    ["2026-11-24T14:00:00Z", "calm", "azi 16:00", "5 h 18"],
    ["2026-11-25T10:00:00Z", "calm", "mâine 12:00", "1 z 1 h"],
    ["2026-11-26T08:42:00Z", "calm", "26 nov. 10:42", "2 z"],
    ["2026-11-26T20:59:00Z", "calm", "26 nov. 22:59", "2 z 12 h"],
    ["2026-11-28T20:59:00Z", "calm", "28 nov. 22:59", "4 z"],
    ["2026-11-12T06:00:00Z", "late", "12 nov. 08:00", "\u221212 z"],
  ])("shows %s as %s: %s, %s", (deadline, urgency, at, left) => {
    expect(clock(deadline)).toMatchObject({ urgency, at, left });
  });

  it("says it in words for page heads and screen readers", () => {
    expect(clock("2026-11-24T14:00:00Z").spoken).toBe("rămân 5 h 18 min");
    expect(clock("2026-11-24T07:00:00Z").spoken).toBe("întârziat 1 h 42 min");
    expect(clock("2026-11-24T14:00:00Z", "en").spoken).toBe("5 h 18 min left");
  });
});

it.each([
  [-18_000, "acum 18 s"],
  [-4_000, "acum 4 s"],
  [42_000, "peste 42 s"],
  [-20 * 60_000, "acum 20 min"],
  [-3 * 3_600_000, "acum 3 h"],
  [-86_400_000, "acum 1 zi"],
  [3 * 86_400_000, "peste 3 zile"],
  [-20 * 86_400_000, "acum 20 de zile"],
  [300, "acum"],
])("says a distance of %d ms", (distance, said) => {
  expect(plain(formatRelative(new Date(NOW.getTime() + distance), NOW, ro))).toBe(said);
});

it.each([
  [170_000, "3 minute"],
  [60_000, "1 minut"],
  [19 * 60_000, "19 minute"],
  [20 * 60_000, "20 de minute"],
  [1_000, "1 secundă"],
  [45_000, "45 de secunde"],
  [2 * 3_600_000, "2 ore"],
])("rounds a remaining %d ms up to %s", (left, said) => {
  expect(formatAbout(left, ro)).toBe(said);
});
