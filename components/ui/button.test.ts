import { expect, it } from "vitest";
import { buttonVariants } from "./button";

/** Eleven steps of 4 px are 44 px. */
const FINGER = /(?:^|\s)(?:max-desk:)?(?:h|size)-11(?:\s|$)/;

it.each(["default", "small", "large", "icon", "iconSmall"] as const)(
  "a button of the size %s is big enough for a finger on a phone, also in a row",
  (size) => expect(buttonVariants({ size })).toMatch(FINGER),
);

it("keeps the density of the desk", () => {
  expect(buttonVariants({ size: "small" })).toContain("h-[26px]");
  expect(buttonVariants({ size: "iconSmall" })).toContain("size-[26px]");
});
