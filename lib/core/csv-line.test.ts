import { describe, expect, it } from "vitest";
import { type CsvKind, csvLine } from "./csv-line";

describe("csvLine", () => {
  it("quotes what would break a line and doubles quotes", () => {
    expect(csvLine(["Cană „Ardeal”", "a;b", 'spune "da"', "două\nrânduri", null])).toBe(
      'Cană „Ardeal”;"a;b";"spune ""da""";"două\nrânduri";\r\n',
    );
    expect(csvLine(["a", 'b "c"; d', "e\nf"])).toBe('a;"b ""c""; d";"e\nf"\r\n');
  });

  it.each(["=1+1", "+cmd", "+1+cmd", "+1-2", "+A1", "+", "-5", "-5 lei", "@SUM(A1)", "\t=1"])(
    "keeps %j from being a formula",
    (text) => {
      expect(csvLine([text]).startsWith("'") || csvLine([text]).startsWith("\"'")).toBe(true);
    },
  );

  it("writes numbers with a comma and leaves their sign alone", () => {
    const kinds: CsvKind[] = ["number", "text", "number"];
    expect(csvLine(["-12.50", "-12.50", null], (at) => kinds[at] ?? "text")).toBe("-12,50;'-12.50;\r\n");
  });

  it.each(["+40722123456", "+40 700 000 017", "+4", "0722123456"])("leaves the phone number %j as it is", (phone) => {
    expect(csvLine([phone])).toBe(`${phone}\r\n`);
  });

  it("disarms formulas, and leaves numbers and phones alone", () => {
    const kinds: CsvKind[] = ["text", "text", "text", "text", "number", "text", "text"];
    const cells = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "-12.50", "+40 700 000 017", "+1+cmd"];
    expect(csvLine(cells, (at) => kinds[at] ?? "text")).toBe(
      "'=1+1;'@SUM(A1);'+cmd|' /C calc'!A0;'-2+3;-12,50;+40 700 000 017;'+1+cmd\r\n",
    );
  });
});
