import { expect, it } from "vitest";
import { countryName } from "./country-name";

it("names the country of a storefront in the language of the person", () => {
  expect(countryName("RO", "ro")).toBe("România");
  expect(countryName("RO", "en")).toBe("Romania");
  expect(countryName("BG", "ro")).toBe("Bulgaria");
});

it("leaves what is no country as it is", () => {
  expect(countryName("", "ro")).toBe("");
  expect(countryName("EUROPE", "ro")).toBe("EUROPE");
});
