import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { expect, it } from "vitest";
import { mergeClasses } from "./merge-classes";

const ROOT = join(import.meta.dirname, "..");

// It must know our own steps, otherwise it takes `text-13` for a colour.
const reference = extendTailwindMerge({
  extend: {
    theme: {
      text: ["11", "12", "13", "14", "16", "20", "28", "40"],
      radius: ["1", "2", "3"],
      shadow: ["low", "pop", "lift"],
    },
  },
});

/** Every class of the sources that tailwind-merge knows, without its variants. */
function classesOfSources(): string[] {
  const words = new Set<string>();
  for (const folder of ["app", "components"]) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".tsx") && !file.endsWith(".ts")) continue;
      const source = readFileSync(join(ROOT, folder, file), "utf8");
      for (const [, , text = ""] of source.matchAll(/(["'`])((?:(?!\1)[^\\\n])*)\1/g)) {
        for (const word of text.split(/\s+/))
          words.add(word.replace(/^(?:[^:[(]*(?:\[[^\]]*\])?:)*!?/, "").replace(/!$/, ""));
      }
    }
  }
  return [...words].filter((word) => /^-?[a-z[][^\s${}'"`]*$/.test(word) && reference(`${word} ${word}`) === word);
}

it("judges every pair of our classes as tailwind-merge does", () => {
  const classes = classesOfSources();
  expect(classes.length).toBeGreaterThan(500);
  const different: string[] = [];
  for (const first of classes) {
    for (const last of classes) {
      const pair = `${first} ${last}`;
      if ((mergeClasses(pair) === last) !== (reference(pair) === last)) different.push(pair);
    }
  }
  expect(different.slice(0, 20)).toEqual([]);
}, 60_000);

it.each([
  ["px-2 px-3", "px-3"],
  ["max-desk:px-2 px-3", "max-desk:px-2 px-3"],
  ["px-2 max-desk:px-2 max-desk:px-4", "px-2 max-desk:px-4"],
  ["px-0! px-3", "px-0! px-3"],
  ["text-12 text-ink-2 text-13", "text-ink-2 text-13"],
  ["pl-2 p-3 pl-4", "p-3 pl-4"],
  ["[&_svg]:size-4 [&_svg]:size-5", "[&_svg]:size-5"],
  ["rise num cut rise", "num cut rise"],
  ["  a   b ", "a b"],
  ["", ""],
])("%j becomes %j", (classes, merged) => expect(mergeClasses(classes)).toBe(merged));
