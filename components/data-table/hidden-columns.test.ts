import { expect, it } from "vitest";
import { hiddenColumns, hideParam, withColumns } from "./hidden-columns";
import { currentViewQuery } from "./saved-view-tabs";

const columns = ["code", "barcode", "vat"].map((id) => ({ id, label: id }));

it("takes the columns of the address before those of the person", () => {
  expect(hiddenColumns(null, ["vat"], columns)).toEqual(["vat"]);
  expect(hiddenColumns("barcode.code", ["vat"], columns)).toEqual(["code", "barcode"]);
  expect(hiddenColumns("none", ["vat"], columns)).toEqual([]);
});

it("passes over columns that are gone, in an old view as in an old choice", () => {
  expect(hiddenColumns("weight.vat", [], columns)).toEqual(["vat"]);
  expect(hiddenColumns(null, ["weight"], columns)).toEqual([]);
  expect(hiddenColumns("weight", ["vat"], columns)).toEqual([]);
});

it("keeps the columns in a view so that the view is unchanged when it is opened", () => {
  const kept = withColumns(currentViewQuery({ stock: "short", archived: "all" }), ["vat"]);
  expect(kept).toBe("archived=all&hide=vat&stock=short");
  expect(currentViewQuery(Object.fromEntries(new URLSearchParams(kept)))).toBe(kept);
  expect(withColumns("", [])).toBe(`hide=${hideParam([])}`);
});
