import { expect, it } from "vitest";
import { barcodeText, requiredText, text } from "./loose";

it("takes texts without the signs that cannot be stored, so that codes are compared as they are kept", () => {
  expect([text, requiredText, barcodeText].map((kind) => kind.parse("COD\0 7\ud83d"))).toEqual([
    "COD 7",
    "COD 7",
    "COD7",
  ]);
});

it("takes nothing but such signs for no text at all", () => {
  expect(text.parse("\0")).toBe("");
  expect(requiredText.safeParse("\0").success).toBe(false);
});
