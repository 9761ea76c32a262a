import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

/** The titles of empty lists that a source asks for, as paths of words: `listing-screen.empty.filtered`. */
function titlesIn(source: string): string[] {
  const places = [...source.matchAll(/(?:use|get)Translations\("([\w.-]+)"\)/g)].map(([, place]) => place);
  const titles = [...source.matchAll(/<EmptyState\s[^<]*?\btitle=\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(
    ([, title = ""]) => title,
  );
  const given = [...source.matchAll(/\bempty=\{\{ title: (.*?), body:/g)].map(([, title = ""]) => title);
  const keys = [...titles, ...given].flatMap((title) => [...title.matchAll(/"([\w.]+)"/g)].map(([, key]) => key));
  return keys.flatMap((key) => places.map((place) => `${place}.${key}`));
}

function wordsAt(locale: string, path: string): string | null {
  const [namespace = "", ...keys] = path.split(".");
  const file = join(ROOT, "messages", locale, `${namespace}.json`);
  let found: unknown = JSON.parse(readFileSync(file, "utf8"));
  for (const key of keys) found = (found as Record<string, unknown> | undefined)?.[key];
  return typeof found === "string" ? found : null;
}

it("ends no title of an empty list in a full stop", () => {
  const paths = readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => titlesIn(readFileSync(join(ROOT, "app", file), "utf8")));
  const titles = ["ro", "en"].flatMap((locale) =>
    [...new Set(paths)].map((path) => ({ locale, path, words: wordsAt(locale, path) })),
  );
  expect(titles.filter(({ words }) => words !== null).length).toBeGreaterThan(40);
  expect(titles.filter(({ words }) => words?.endsWith("."))).toEqual([]);
});
