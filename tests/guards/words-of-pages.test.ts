import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NAMESPACES, type Namespace } from "@/i18n/namespaces";
import { readImports } from "@/scripts/borders/read-imports";
import { resolveImport } from "@/scripts/borders/resolve-import";

const ROOT = join(import.meta.dirname, "..", "..");

/** What a page sends to the browser: `withWords(Page, "a", "b")`, or `<Words of={["a"]}>` around a part. */
const GIVEN = [/\bwithWords\(\s*\w+,([^)]*)\)/g, /<Words of=\{\[([^\]]*)\]\}/g];
const NAMES = /"([\w-]+)"/g;
const ASKED = /\buseTranslations\((?:"([\w-]+)[."]|([^"]))/g;

type Source = { text: string; isClient: boolean; isAction: boolean; imports: string[]; asked: string[] };
const sources = new Map<string, Source>();

function sourceOf(path: string): Source {
  const known = sources.get(path);
  if (known) return known;
  const text = readFile(path) ?? "";
  const { imports, isClientFile } = readImports(path, text);
  const source = {
    text,
    isClient: isClientFile,
    // What an action imports stays on the server.
    isAction: /^\s*(["'])use server\1/.test(text),
    imports: imports
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ specifier }) => resolveImport(path, specifier, readFile))
      .filter((file) => file !== null && /\.tsx?$/.test(file) && readFile(file) !== null) as string[],
    asked: [...text.matchAll(ASKED)].map(([, name, other]) => name ?? `? ${other}`),
  };
  sources.set(path, source);
  return source;
}

function readFile(path: string): string | null {
  const file = join(ROOT, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
}

/** The namespaces that client components ask for, of all that a file imports, directly or not. */
function askedBy(entry: string): Set<string> {
  const asked = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string, isInClient: boolean) => {
    if (seen.has(`${path} ${isInClient}`)) return;
    seen.add(`${path} ${isInClient}`);
    const { isClient, isAction, imports, asked: names } = sourceOf(path);
    if (isAction) return;
    if (isInClient || isClient) for (const name of names) asked.add(name);
    for (const file of imports) visit(file, isInClient || isClient);
  };
  visit(entry, false);
  return asked;
}

function givenBy(path: string): string[] {
  const lists = GIVEN.flatMap((given) => [...sourceOf(path).text.matchAll(given)].map(([, list = ""]) => list));
  return lists.flatMap((list) => [...list.matchAll(NAMES)].map(([, name = ""]) => name));
}

const isPlaced = (name: string) => NAMESPACES[name as Namespace] === "placed";
const isEverywhere = (name: string) => NAMESPACES[name as Namespace] === "everywhere";

const files = readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page|layout|template|loading|error|not-found|forbidden)\.tsx$/.test(file))
  .map((file) => `app/${file}`);

describe("words that travel to the browser", () => {
  it.each(files)("%s sends what its client components ask for, and nothing else", (file) => {
    const needed = [...askedBy(file)].filter((name) => !isEverywhere(name));
    expect(givenBy(file).sort()).toEqual(needed.sort());
  });

  it("each namespace that can be placed is placed somewhere", () => {
    const given = new Set(files.flatMap(givenBy));
    expect(Object.keys(NAMESPACES).filter((name) => isPlaced(name) && !given.has(name))).toEqual([]);
  });

  it("imports are followed into client components", () => {
    expect(askedBy("app/(erp)/[tenant]/orders/page.tsx")).toContain("orders-screen");
    expect(askedBy("app/terms/page.tsx")).not.toContain("orders-screen");
  });
});
