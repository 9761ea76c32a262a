import { expect, it } from "vitest";
import { decimalText, formatMoney } from "./format-money";
import { formatNumber, formatPercent, formatQuantity } from "./format-number";

it.each([
  [1234.56, "1.234,56"],
  [12345.6, "12.345,6"],
  [-1234.56, "\u22121.234,56"],
  [0, "0"],
  ["1234567.891", "1.234.567,891"],
])("writes %s as Romanians do", (value, written) => {
  expect(formatNumber(value, "ro")).toBe(written);
});

it("writes English numbers the English way", () => {
  expect(formatNumber(1234.56, "en")).toBe("1,234.56");
});

it.each([
  [123_456n, "1.234,56"],
  [40_981n, "409,81"],
  [-890n, "\u22128,90"],
  [5n, "0,05"],
  [0n, "0,00"],
  [123_456_789n, "1.234.567,89"],
  [900_719_925_474_099_399n, "9.007.199.254.740.993,99"],
])("writes %s bani with two decimals and no float in between", (minor, written) => {
  expect(formatMoney({ minor, currency: "RON" }, "ro")).toBe(written);
});

it("says the currency as people do, tied to the number", () => {
  expect(formatMoney({ minor: 123_456n, currency: "RON" }, "ro", { unit: "after" })).toBe("1.234,56\u00a0lei");
  expect(formatMoney({ minor: 1_250n, currency: "EUR" }, "ro", { unit: "after" })).toBe("12,50\u00a0EUR");
  expect(formatMoney({ minor: 123_456n, currency: "RON" }, "en", { unit: "after" })).toBe("1,234.56\u00a0lei");
});

it("keeps number and sign of a percent together in Romanian", () => {
  expect(formatPercent(0.21, "ro")).toBe("21\u00a0%");
  expect(formatPercent(0.21, "en")).toBe("21%");
});

it("ties a quantity to its unit", () => {
  expect(formatQuantity(12, "buc", "ro")).toBe("12\u00a0buc");
  expect(formatQuantity("1.5", "kg", "ro")).toBe("1,5\u00a0kg");
});

it.each([
  [0n, "0.00"],
  [-1n, "-0.01"],
  [18_990n, "189.90"],
])("writes %s as the decimal %s", (minor, text) => {
  expect(decimalText(minor)).toBe(text);
});
