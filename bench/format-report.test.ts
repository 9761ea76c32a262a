import { expect, it } from "vitest";
import type { BenchRow } from "./bench-types";
import { formatTable, toReport } from "./format-report";
import { median, percentile, ratePerSecond } from "./statistics";

const RUN = { at: new Date("2026-11-24T09:00:00.000Z"), quick: true, postgres: "18.4", cores: 2 };
const row = (change: Partial<BenchRow> = {}): BenchRow => ({
  figure: "order import",
  ours: "320/s",
  bare: "500/s",
  ratio: "64 %",
  aim: "≥ 50 %",
  met: true,
  ...change,
});

it("aligns the columns and says the verdict", () => {
  const lines = formatTable([row(), row({ figure: "a figure with a longer name", met: false })]).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Figure +Ours +Bare SQL +Ratio +Aim$/);
  const starts = lines.map((line) => line.search(/Ours|320/));
  expect(new Set(starts).size).toBe(1);
  expect(lines[1]).toMatch(/≥ 50 % {2}met$/);
  expect(lines[2]).toMatch(/≥ 50 % {2}NOT MET$/);
});

it("gives no verdict where there is no aim", () => {
  expect(formatTable([row({ aim: "shown", met: null })])).toMatch(/shown$/);
});

it("writes what was measured and on what, and is not met when one aim is missed", () => {
  expect(toReport([row(), row({ met: null })], RUN)).toEqual({
    at: "2026-11-24T09:00:00.000Z",
    node: process.version,
    postgres: "18.4",
    cores: 2,
    quick: true,
    met: true,
    rows: [row(), row({ met: null })],
  });
  expect(toReport([row(), row({ met: false })], RUN).met).toBe(false);
  expect(toReport([], RUN).met).toBe(false);
});

it("reckons medians and percentiles", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(percentile([0, 10], 0.95)).toBeCloseTo(9.5);
  expect(percentile([], 0.5)).toBeNaN();
});

it("takes every piece once, with so many workers at once", async () => {
  const taken: number[] = [];
  let atOnce = 0;
  let most = 0;
  const rate = await ratePerSecond(20, 4, async (piece) => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 2));
    taken.push(piece);
    atOnce--;
  });
  expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(most).toBe(4);
  expect(rate).toBeGreaterThan(0);
});
