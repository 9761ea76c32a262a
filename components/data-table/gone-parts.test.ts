import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { gonePartsOf, namesOfGone, withoutGone } from "./gone-parts";

const readers = {
  q: parseAsString.withDefault(""),
  stock: parseAsStringLiteral(["in_stock", "sold_out"] as const),
  connection: parseAsString,
  hide: parseAsString,
};
const columns = [
  { id: "vat", label: "TVA" },
  { id: "price", label: "Preț" },
];

describe("what a kept view asks for in vain", () => {
  it("is nothing while the list has all of it", () => {
    expect(gonePartsOf("q=can%C4%83&stock=sold_out&hide=vat.price", readers, columns)).toEqual([]);
    expect(gonePartsOf("hide=none", readers, columns)).toEqual([]);
    expect(gonePartsOf("", readers, columns)).toEqual([]);
  });

  it("is a filter that was dropped, a value that is not taken, a column that is gone", () => {
    expect(gonePartsOf("colour=red&hide=vat.weight&q=a&stock=plenty", readers, columns)).toEqual([
      { kind: "filter", name: "colour", value: "red" },
      { kind: "column", name: "hide", value: "weight" },
      { kind: "filter", name: "stock", value: "plenty" },
    ]);
  });

  it("is a connection that was taken away", () => {
    const knows = { connection: (id: string) => id === "7" };
    expect(gonePartsOf("connection=7", readers, columns, knows)).toEqual([]);
    expect(gonePartsOf("connection=8", readers, columns, knows)).toEqual([
      { kind: "filter", name: "connection", value: "8" },
    ]);
  });

  it("does not take a name of every object for a filter", () => {
    expect(gonePartsOf("constructor=x", readers, columns)).toHaveLength(1);
  });
});

it("is told by the words of its filter, and what has none is told once without", () => {
  const gone = gonePartsOf("colour=red&size=xl&hide=weight.height&stock=plenty&stock=some", readers, columns);
  expect(namesOfGone(gone, { stock: "Stoc", connection: "Canal" })).toEqual([
    { key: "filter", name: "" },
    { key: "column", name: "" },
    { key: "choice", name: "Stoc" },
  ]);
  expect(namesOfGone([], { stock: "Stoc" })).toEqual([]);
  expect(namesOfGone([{ kind: "filter", name: "constructor", value: "x" }], {})).toEqual([{ key: "filter", name: "" }]);
});

it("leaves the rest of the view as it was", () => {
  const query = "colour=red&hide=vat.weight&q=a&stock=plenty";
  expect(withoutGone(query, gonePartsOf(query, readers, columns))).toBe("hide=vat&q=a");
  expect(withoutGone("hide=weight", gonePartsOf("hide=weight", readers, columns))).toBe("hide=none");
  expect(withoutGone("q=a", [])).toBe("q=a");
});
