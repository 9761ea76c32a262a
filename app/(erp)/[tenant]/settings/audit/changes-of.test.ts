import { expect, it } from "vitest";
import { changesOf } from "./changes-of";

it("tells only what differs, nested fields by their path", () => {
  expect(
    changesOf(
      { name: "Magazin", settings: { buffer: 0, push: false } },
      { name: "Magazin", settings: { buffer: 3, push: true } },
    ),
  ).toEqual([
    { field: "settings.buffer", before: "0", after: "3" },
    { field: "settings.push", before: false, after: true },
  ]);
});

it("tells what came and what went", () => {
  expect(changesOf(null, { name: "Cheie" })).toEqual([{ field: "name", before: null, after: "Cheie" }]);
  expect(changesOf({ ids: ["a", "b"] }, {})).toEqual([{ field: "ids", before: "a, b", after: null }]);
});

it("takes a list of nothing for nothing", () => {
  expect(changesOf(null, { name: "Cană", codes: [] })).toEqual([{ field: "name", before: null, after: "Cană" }]);
  expect(changesOf({ codes: [] }, { codes: ["C-1"] })).toEqual([{ field: "codes", before: null, after: "C-1" }]);
});

it("cuts long texts", () => {
  expect(changesOf(null, { text: "x".repeat(500) })[0]?.after).toHaveLength(81);
});

it("tells ids by name where they have one", () => {
  const names = new Map([["w1", "Depozit"]]);
  expect(changesOf({ stockWarehouseIds: ["w1"] }, { stockWarehouseIds: ["w1", "w2"] }, names)).toEqual([
    { field: "stockWarehouseIds", before: "Depozit", after: "Depozit, w2" },
  ]);
});
