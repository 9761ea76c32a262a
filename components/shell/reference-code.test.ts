import { expect, it } from "vitest";
import { referenceCode } from "./reference-code";

it("gives the same short code for the same digest, without signs that are read wrongly", () => {
  const code = referenceCode("2887314561");
  expect(code).toBe(referenceCode("2887314561"));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(code).not.toBe(referenceCode("2887314562"));
});

it("has no code when there is nothing to look up", () => {
  expect(referenceCode(undefined)).toBeNull();
});
