import { expect, it } from "vitest";
import { foldText } from "./fold-text";

it.each([
  ["Lumânare ȘTEARSĂ", "lumanare stearsa"],
  ["Ţesătură", "tesatura"],
  ["E27", "e27"],
])("folds %s to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
