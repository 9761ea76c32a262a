import { describe, expect, it } from "vitest";
import { normaliseCui, printCui } from "./cui";

describe("normaliseCui", () => {
  it.each(["12345674", "33333338", "876540", "10000008", "40000000", "20000013", "1234567897", "14399840"])(
    "accepts %s",
    (cui) => expect(normaliseCui(cui)).toBe(cui),
  );

  it.each(["12345678", "1", "123", "", "RO", "14399841", "abc", "12345678970", "０12345674"])("refuses %j", (cui) =>
    expect(normaliseCui(cui)).toBeNull(),
  );

  it.each([" RO 14399840 ", "ro14399840", "R14399840", "RO-14.399.840"])("reads %j", (cui) =>
    expect(normaliseCui(cui)).toBe("14399840"),
  );
});

it("prints RO only for those registered for VAT", () => {
  expect(printCui("14399840", true)).toBe("RO14399840");
  expect(printCui("14399840", false)).toBe("14399840");
});
