import { expect, test } from "vitest";
import { unitWord } from "./unit-word";

const english = (key: string) => ({ "unit.piece": "pcs" })[key] ?? key;

test("the unit of pieces is read in the language of the reader, another as it was typed", () => {
  expect(unitWord("buc", english)).toBe("pcs");
  expect(unitWord("kg", english)).toBe("kg");
  expect(unitWord("bax", english)).toBe("bax");
});
