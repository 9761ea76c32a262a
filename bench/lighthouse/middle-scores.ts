import { median } from "../statistics";
import { CATEGORIES, type Scores } from "./load-lighthouse";

/** The middle score of each category by itself: the runs differ in performance only. */
export function middleScores(runs: readonly Scores[]): Scores {
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, median(runs.map((run) => run[category]))]),
  ) as Scores;
}
