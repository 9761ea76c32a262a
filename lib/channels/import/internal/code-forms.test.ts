import { expect, it } from "vitest";
import { bareForm, differsInCheckDigit, digitsOf, nameSimilarity } from "./code-forms";

it("compares codes without their punctuation, and says nothing of very short ones", () => {
  expect(bareForm("cana-330.alb")).toBe("CANA330ALB");
  expect(bareForm("A-1")).toBeNull();
});

it("knows a mistyped check digit: of two GTINs that differ in it alone at most one is right", () => {
  expect(differsInCheckDigit("5940000123480", "5940000123485")).toBe(true);
  expect(differsInCheckDigit("5940000123485", "5940000123485")).toBe(false);
  expect(differsInCheckDigit("5940000123485", "5940000123490")).toBe(false);
  expect(differsInCheckDigit("12345", "12346")).toBe(false);
});

it("calls names similar by their words, whatever their case and diacritics, and never across other digits", () => {
  expect(nameSimilarity("Cană ceramică Ardeal", "cana CERAMICA ardeal")).toBe(100);
  expect(nameSimilarity("Cană ceramică albă", "Farfurie ceramică albă")).toBe(50);
  expect(digitsOf("Cană 330 ml, 2 buc")).toBe("330 2");
});
