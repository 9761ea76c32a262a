import { expect, it } from "vitest";
import { formatCountry } from "./format-country";

it("names the country of a storefront in the language of the person", () => {
  expect(formatCountry("RO", "ro")).toBe("România");
  expect(formatCountry("RO", "en")).toBe("Romania");
  expect(formatCountry("BG", "ro")).toBe("Bulgaria");
});

it("leaves what is no country as it is", () => {
  expect(formatCountry("", "ro")).toBe("");
  expect(formatCountry("EUROPE", "ro")).toBe("EUROPE");
});
