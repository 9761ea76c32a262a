import { expect, it } from "vitest";
import { jobFor, pullFrom, WINDOW_REACH_MS } from "./pull-plan";

const NOW = Date.UTC(2026, 10, 24, 4, 20);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ID = "01a20bf1-6e3e-73f1-82c3-c236e9720000";

it("begins with what is open of the last 29 days", () => {
  expect(jobFor(null, NOW)).toMatchObject({ mode: "first", from: NOW - 29 * DAY, to: NOW, startedAt: NOW });
});

it("needs no job while the windows reach, and the stream beyond", () => {
  expect(jobFor(new Date(NOW - 20 * DAY), NOW)).toBeNull();
  const job = jobFor(new Date(NOW - 40 * DAY), NOW);
  expect(job).toMatchObject({ mode: "stream", from: NOW - 40 * DAY - 10 * MINUTE });
  expect(job!.to).toBeGreaterThan(NOW - WINDOW_REACH_MS);
  expect(jobFor(new Date(NOW - 400 * DAY), NOW)!.from).toBe(NOW - 88 * DAY);
});

it("reads ten minutes again, and six hours at the minute of its own", () => {
  expect(pullFrom(new Date(NOW), ID, NOW)).toBe(NOW - 10 * MINUTE);
  // The last four signs are 0000: minute 0.
  const full = Date.UTC(2026, 10, 24, 5, 0);
  expect(pullFrom(new Date(full), ID, full)).toBe(full - 360 * MINUTE);
});
