import { expect, it } from "vitest";
import { countsOfRows } from "./act-counts";

const facts = {
  a: { linked: true, syncStock: true, syncPrice: true },
  b: { linked: true, syncStock: false, syncPrice: false },
  c: { linked: false, syncStock: true, syncPrice: false },
};

it("says to how many of the chosen rows each act applies, and leaves out what is not linked or all stopped", () => {
  expect(countsOfRows(["a", "b", "c"], facts)).toEqual({
    total: 3,
    stockOn: 2,
    stockOff: 1,
    priceOn: 1,
    priceOff: 2,
    linked: 2,
    sendable: 1,
  });
});

it("does not count a row that has left the page", () => {
  expect(countsOfRows(["a", "gone"], facts).total).toBe(1);
});
