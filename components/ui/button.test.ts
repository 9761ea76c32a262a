import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buttonVariants } from "./button";

const ROOT = join(import.meta.dirname, "../..");

/** Eleven steps of 4 px are 44 px. */
const FINGER = /(?:^|\s)(?:touch:)?(?:h|size)-11(?:\s|$)/;

it.each(["default", "small", "large", "icon", "iconSmall"] as const)(
  "a button of the size %s is big enough for a finger, also in a row",
  (size) => expect(buttonVariants({ size })).toMatch(FINGER),
);

it("keeps the density of the desk", () => {
  expect(buttonVariants({ size: "small" })).toContain("h-[26px]");
  expect(buttonVariants({ size: "iconSmall" })).toContain("size-[26px]");
});

it("knows a finger by the pointer as well: a tablet is as wide as a small desk", () => {
  expect(readFileSync(join(ROOT, "app/globals.css"), "utf8")).toContain(
    "@custom-variant touch { @media (width < 761px), (pointer: coarse) { @slot; } }",
  );
});

it("leaves no height for fingers to the width alone", () => {
  const sources = ["app", "components"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx") || file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );
  const byWidth = sources.filter((file) =>
    /max-desk:(?:(?:min-)?(?:h|size)-11|-my-2\.5)\b/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(byWidth).toEqual([]);
});
