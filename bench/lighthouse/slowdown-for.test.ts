import { expect, it } from "vitest";
import { slowdownFor } from "./slowdown-for";

it("pretends the same phone on a fast and on a slow machine, by the table of Lighthouse", () => {
  expect([2_000, 1_500, 1_499, 1_000, 800, 799].map(slowdownFor)).toEqual([4, 4, 2, 2, 2, 1]);
});
