import { expect, it } from "vitest";
import { differencesOf } from "./differences";

const fields = ["name", "brand", "unit", "note"].map((name) => ({ name, label: name }));
const base = { name: "Vază", brand: "Cerdac", unit: "buc", note: "" };

it("shows only what somebody else changed and what stands otherwise here", () => {
  const saved = { ...base, name: "Vază mare", brand: "Lut", note: "nou" };
  const mine = { ...base, name: "Vază înaltă", unit: "set", note: "nou" };
  expect(
    differencesOf(fields, { base, saved, mine }).map(({ name, mine, saved, isTouched }) => [
      name,
      mine,
      saved,
      isTouched,
    ]),
  ).toEqual([
    ["name", "Vază înaltă", "Vază mare", true],
    ["brand", "Cerdac", "Lut", false],
  ]);
});

it("sees no change in line ends and outer blanks", () => {
  expect(
    differencesOf(fields, { base, saved: { ...base, note: "a\nb" }, mine: { ...base, note: " a\r\nb " } }),
  ).toEqual([]);
});
