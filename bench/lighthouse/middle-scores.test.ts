import { expect, it } from "vitest";
import { middleScores } from "./middle-scores";

const run = (performance: number, accessibility = 100) => ({
  performance,
  accessibility,
  "best-practices": 100,
  seo: 92,
});

it("takes the middle of each category, not the middle run", () => {
  expect(middleScores([run(99), run(88, 96), run(94), run(95), run(91, 97)])).toEqual({
    performance: 94,
    accessibility: 100,
    "best-practices": 100,
    seo: 92,
  });
});
