import { expect, it } from "vitest";
import { excerptFor, markWords } from "./mark-words";

const told = (parts: ReturnType<typeof markWords>) =>
  parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");

it("marks the words of a search wherever the accents are", () => {
  expect(told(markWords("Gestiunea ține stocul și prețurile", "STOC preturi"))).toBe(
    "Gestiunea ține [stoc]ul și [prețuri]le",
  );
  expect(told(markWords("Nimic aici", "altceva"))).toBe("Nimic aici");
  // Overlapping words are marked once.
  expect(told(markWords("stocul", "stoc ocu"))).toBe("[stoc]ul");
});

it("shows the first paragraph when it answers, otherwise the words around what was found", () => {
  const far = `${"cuvânt ".repeat(40)}tamponul rămâne acasă ${"altceva ".repeat(40)}`.trim();
  const page = { summary: "Ce pleacă spre canal.", text: `Ce pleacă spre canal. ${far}` };
  expect(told(excerptFor(page, "canal"))).toBe("Ce pleacă spre [canal].");
  const around = told(excerptFor(page, "tampon"));
  expect(around).toMatch(/^… cuvânt .*\[tampon\]ul rămâne acasă .* …$/);
  expect(around.length).toBeLessThan(200);
});

it("finds every word of a search once, however often it is typed and stands in the text", () => {
  const page = { summary: "Nimic.", text: "e ".repeat(10_000) };
  expect(told(excerptFor(page, "e ".repeat(50)))).toMatch(/^\[e\] \[e\].* …$/);
});
