import { expect, it } from "vitest";
import { daysApart, formatDate, formatNearDate } from "./format-date";
import { commonWords } from "./testing/common-words";

const ZONE = "Europe/Bucharest";
// 14:05:09 in Bucharest, winter time (UTC+2).
const MOMENT = new Date("2026-11-24T12:05:09Z");

it.each([
  ["day", "24.11.2026"],
  ["dayTime", "24.11.2026, 14:05"],
  ["long", "24 noiembrie 2026"],
  ["short", "24 nov."],
  ["weekday", "marți, 24 noiembrie 2026"],
  ["today", "marți, 24 noiembrie"],
  ["dayName", "marți"],
  ["time", "14:05"],
  ["seconds", "14:05:09"],
] as const)("writes %s in Romanian", (style, written) => {
  expect(formatDate(MOMENT, "ro", ZONE, style)).toBe(written);
});

it("writes English with the month as a word and a 24-hour clock", () => {
  expect(formatDate(MOMENT, "en", ZONE, "dayTime")).toBe("24 Nov 2026, 14:05");
  expect(formatDate(MOMENT, "en", ZONE, "day")).toBe("24 Nov 2026");
});

it("counts days in the tenant's zone, not in UTC", () => {
  const lateEvening = new Date("2026-11-30T21:30:00Z"); // 23:30 on the 30th in Bucharest
  const afterMidnight = new Date("2026-11-30T22:30:00Z"); // 00:30 on the 1st of December
  expect(daysApart(afterMidnight, lateEvening, ZONE)).toBe(1);
  expect(formatDate(lateEvening, "ro", ZONE, "day")).toBe("30.11.2026");
});

it("is not fooled by the hour that summer time takes away", () => {
  const before = new Date("2026-03-28T22:30:00Z"); // 00:30 on the 29th
  const after = new Date("2026-03-29T20:30:00Z"); // 23:30 on the 29th, summer time
  expect(daysApart(after, before, ZONE)).toBe(0);
});

it.each([
  ["2026-11-24T12:00:00Z", "azi 14:00"],
  ["2026-11-23T16:00:00Z", "ieri 18:00"],
  ["2026-11-25T10:00:00Z", "mâine 12:00"],
  ["2026-11-28T10:00:00Z", "28 nov. 12:00"],
  ["2027-01-04T10:00:00Z", "04.01.2027 12:00"],
])("says %s as %s", (moment, said) => {
  expect(formatNearDate(new Date(moment), MOMENT, "ro", ZONE, commonWords("ro"))).toBe(said);
});

it("says near days in English", () => {
  expect(formatNearDate(new Date("2026-11-25T10:00:00Z"), MOMENT, "en", ZONE, commonWords("en"))).toBe(
    "tomorrow 12:00",
  );
});
