import { describe, expect, it } from "vitest";
import { problemsByField, takenCodeOf } from "./product-problems";
import { codesIn, holdsCode, linesOf } from "./typed-codes";

const words = (key: string, values?: Record<string, string | number>) => `${key} ${JSON.stringify(values ?? {})}`;
const errorWords = { ofError: () => "general", ofField: (problem: string) => `field ${problem}` };

function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const told = (code: string, facts: Record<string, unknown>) => ({ serverError: { code, facts } });
const problems = (result: object, fields: Record<string, string> = {}) =>
  (problemsByField(result, typed(fields), words, errorWords) as { validationErrors?: unknown }).validationErrors;

describe("problemsByField", () => {
  it("puts a taken code on the field in which it was typed, with the product that has it", () => {
    const taken = told("code_taken", { code: "TY 77", productId: "p", productName: "Cană" });
    expect(problems(taken, { code: "A", barcodes: "594", additionalCodes: "X\nty77" })).toEqual({
      additionalCodes: { _errors: ['taken {"code":"TY 77","product":"Cană"}'] },
    });
    expect(takenCodeOf(taken.serverError)).toEqual({ code: "TY 77", productId: "p", productName: "Cană" });
  });

  it("names the line that holds a pasted list", () => {
    const several = told("invalid_input", { field: "barcodes.1", reason: "several_codes" });
    expect(problems(several, { barcodes: "594\na,b,c" })).toEqual({
      barcodes: { _errors: ['severalInLine {"line":"a,b,c"}'] },
    });
    expect(problems(told("invalid_input", { field: "code", reason: "several_codes" }))).toEqual({
      code: { _errors: ['several_codes {"limit":0}'] },
    });
  });

  it("says something about a list whose third entry a schema refuses", () => {
    expect(
      problems({ validationErrors: { images: { 2: { _errors: ["Invalid URL"] } }, name: { _errors: ["x"] } } }),
    ).toEqual({ images: { _errors: ["invalid {}"] }, name: { _errors: ["x"] } });
  });

  it("leaves what is of no field to the form", () => {
    const conflict = told("trial_ended", {});
    expect(problemsByField(conflict, typed({}), words, errorWords)).toBe(conflict);
    expect(problemsByField(undefined, typed({}), words, errorWords)).toBeUndefined();
  });
});

describe("typed codes", () => {
  it("reads lines of a field, and the cells of a paste", () => {
    expect(linesOf(" A \r\n\n B1 ")).toEqual(["A", "B1"]);
    expect(codesIn("A\tB\nC; D,")).toEqual(["A", "B", "C", "D"]);
    expect(codesIn("un cod")).toEqual(["un cod"]);
    expect(holdsCode("A\nty 77", "TY77")).toBe(true);
    expect(holdsCode("A\nty 78", "TY77")).toBe(false);
  });
});
