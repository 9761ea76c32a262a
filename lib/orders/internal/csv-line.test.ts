import { expect, it } from "vitest";
import { csvLine } from "./csv-line";

it("quotes what would end a cell", () => {
  expect(csvLine(["a", 'b "c"; d', "e\nf"])).toBe('a;"b ""c""; d";"e\nf"\r\n');
});

it("disarms formulas, and leaves numbers and phones alone", () => {
  expect(csvLine(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "-12,50", "+40 700 000 017"])).toBe(
    "'=1+1;'@SUM(A1);'+cmd|' /C calc'!A0;'-2+3;-12,50;+40 700 000 017\r\n",
  );
});
