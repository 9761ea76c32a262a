import { expect, it } from "vitest";
import { hrefWith } from "./href-with";

const LIST = "/cerdac/orders";

it("keeps what is there, changes one thing and starts paging over", () => {
  expect(hrefWith(LIST, { view: "ready", cursor: "abc" }, { sort: "due", cursor: null })).toBe(
    `${LIST}?view=ready&sort=due`,
  );
});

it("writes a list as a repeated parameter and takes an empty one away", () => {
  expect(hrefWith(LIST, { state: ["new"] }, { state: ["new", "uncovered"] })).toBe(`${LIST}?state=new&state=uncovered`);
  expect(hrefWith(LIST, { state: ["new"] }, { state: [] })).toBe(LIST);
});

it("encodes what a person typed", () => {
  expect(hrefWith(LIST, {}, { q: "lumânare & brad" })).toBe(`${LIST}?q=lum%C3%A2nare+%26+brad`);
});
