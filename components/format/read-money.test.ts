import { expect, it } from "vitest";
import { readMoney } from "./read-money";

it.each([
  ["1234,56", 123_456n],
  ["1.234,56", 123_456n],
  ["1234.56", 123_456n],
  ["1 234,56", 123_456n],
  ["1\u00a0234,56 lei", 123_456n],
  ["1,234.56", 123_456n],
  ["1.234.567,89", 123_456_789n],
  ["1.234.567", 123_456_700n],
  ["189,9 RON", 18_990n],
  ["0,05", 5n],
  ["12", 1_200n],
  ["-3,50", -350n],
  ["0.5", 50n],
  [",5", 50n],
])("understands %s", (text, minor) => {
  expect(readMoney(text)).toEqual({ kind: "ok", minor });
});

it("asks when a point before three digits could be either", () => {
  expect(readMoney("1.234")).toEqual({ kind: "ambiguous", small: 123n, large: 123_400n });
});

it.each(["abc", "12,345", "1.2.3", "1,2,3", "12,34,56", "1.23,4.5", "--5", "12a", "."])("refuses %s", (text) => {
  expect(readMoney(text)).toEqual({ kind: "invalid" });
});

it("knows an empty field", () => {
  expect(readMoney("  ")).toEqual({ kind: "empty" });
});
