import { expect, it } from "vitest";
import { parseAsRowsBefore, rowsBefore } from "./rows-before";

it.each([
  ["0", 0],
  ["50", 50],
  ["-5", 0],
  ["1.5", 0],
  ["x", 0],
  ["", 0],
  ["99999999999999999999", 0],
])("at=%s stands for %i rows before the page", (text, before) => {
  expect(parseAsRowsBefore.parseServerSide(text)).toBe(before);
});

it.each([
  [0, 288, 0],
  [50, 288, 50],
  [250, 288, 250],
  [288, 288, 250],
  [90_000, 288, 250],
  [100, 100, 50],
  [50, 0, 0],
])("of a page asked for behind %i rows of %i, %i stand before it", (asked, total, before) => {
  expect(rowsBefore(asked, total, 50)).toBe(before);
});
