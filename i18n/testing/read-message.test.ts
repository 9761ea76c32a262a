import { expect, it } from "vitest";
import { readMessage } from "./read-message";

it("tells values from words inside a form", () => {
  expect(readMessage("{at, select, none {Retrying} other {Retrying at {at}}} in {zone}")).toEqual({
    values: ["at", "zone"],
    plurals: [],
  });
});

it("finds the forms of nested plurals, without the exact ones", () => {
  expect(
    readMessage("{a, number} {n, plural, =0 {nimic} one {# zi} few {# zile} other {{m, plural, one {x} other {y}}}}"),
  ).toEqual({
    values: ["a", "m", "n"],
    plurals: [
      ["one", "other"],
      ["few", "one", "other"],
    ],
  });
});
