import { describe, expect, it } from "vitest";
import { latestCronSlot, nextCronSlot } from "./cron-slots";

const at = (text: string) => new Date(text);

describe("cron slots", () => {
  it("the next slot lies strictly after, the latest at or before", () => {
    expect(nextCronSlot("* * * * *", at("2026-11-24T02:19:00Z"))).toEqual(at("2026-11-24T02:20:00Z"));
    expect(latestCronSlot("* * * * *", at("2026-11-24T02:19:00Z"))).toEqual(at("2026-11-24T02:19:00Z"));
    expect(latestCronSlot("*/5 * * * *", at("2026-11-24T02:19:00.500Z"))).toEqual(at("2026-11-24T02:15:00Z"));
  });

  it("a time zone is obeyed on both sides of the change of clocks", () => {
    const nine = "TZ=Europe/Bucharest 0 9 * * *";
    expect(nextCronSlot(nine, at("2026-07-01T00:00:00Z"))).toEqual(at("2026-07-01T06:00:00Z"));
    expect(nextCronSlot(nine, at("2026-12-01T00:00:00Z"))).toEqual(at("2026-12-01T07:00:00Z"));
  });

  it("a slot of the hour that the clocks skip is not lost", () => {
    // On 29 March 2026 Bucharest goes from 02:59 to 04:00.
    const slot = nextCronSlot("TZ=Europe/Bucharest 30 3 * * *", at("2026-03-28T12:00:00Z"));
    expect(slot.getTime()).toBeGreaterThanOrEqual(at("2026-03-29T00:30:00Z").getTime());
    expect(slot.getTime()).toBeLessThanOrEqual(at("2026-03-29T01:30:00Z").getTime());
  });

  it.each([
    "0 * * * * *",
    "@hourly",
    "@every 5s",
    "61 * * * *",
    "* * * *",
    "0 0 L * *",
    "H * * * *",
    "TZ=No/Where * * * * *",
    "",
  ])("%j is refused", (expression) => expect(() => nextCronSlot(expression, new Date())).toThrow());

  it.each(["0 9 * * 1-5", "*/15 8-18 1,15 JAN MON", "0 0 1 1 *", "CRON_TZ=UTC 5 4 * * sun"])(
    "%j is taken",
    (expression) => {
      expect(nextCronSlot(expression, new Date())).toBeInstanceOf(Date);
    },
  );
});
