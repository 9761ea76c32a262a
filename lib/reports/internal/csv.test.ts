import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("csvLine", () => {
  it("quotes what would break a line and doubles quotes", () => {
    expect(csvLine(["Cană „Ardeal”", "a;b", 'spune "da"', "două\nrânduri", null])).toBe(
      'Cană „Ardeal”;"a;b";"spune ""da""";"două\nrânduri";\r\n',
    );
  });

  it.each(["=1+1", "+40722", "-5 lei", "@SUM(A1)", "\t=1"])("keeps %j from being a formula", (text) => {
    expect(csvLine([text]).startsWith("'") || csvLine([text]).startsWith("\"'")).toBe(true);
  });

  it("writes numbers with a comma and leaves their sign alone", () => {
    expect(csvLine(["-12.50", "-12.50", null], (at) => at === 0 || at === 2)).toBe("-12,50;'-12.50;\r\n");
  });
});
