import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

type Node = { type: string; [field: string]: unknown };

/** What a source says that could be part of a key of words. */
type Source = {
  /** "orders-screen.page" of `useTranslations("orders-screen.page")`; null where a translator is handed in, which may be any. */
  namespaces: ReadonlySet<string> | null;
  /** Every text and name of a property. */
  texts: ReadonlySet<string>;
  /** Every text with values in it, such as `state.${code}`. */
  patterns: readonly Pattern[];
};

/** One that is all values could be anything: it counts only for the words that its file asks for. */
type Pattern = { test: RegExp; isTelling: boolean };

export type Named = { namespaces: Set<string>; sources: Source[] };

const ASKS_FOR_WORDS = new Set(["useTranslations", "getTranslations"]);

/** Reads what all sources under these folders say; tests do not count, for words that only they know are not used. */
export function namedInSources(folders: readonly string[]): Named {
  const all: Named = { namespaces: new Set([""]), sources: [] };
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|(^|\/)(testing|generated)\//.test(file)) continue;
      const path = join(folder, file);
      const source = readSource(parseSync(path, readFileSync(path, "utf8")).program as unknown as Node);
      for (const namespace of source.namespaces ?? []) all.namespaces.add(namespace);
      all.sources.push(source);
    }
  }
  return all;
}

/** Could anything in the sources have asked for this key, "orders-screen.page.title"? */
export function isNamed(key: string, { namespaces, sources }: Named): boolean {
  return [...namespaces].some((namespace) => {
    if (namespace !== "" && !key.startsWith(`${namespace}.`)) return false;
    const rest = namespace === "" ? key : key.slice(namespace.length + 1);
    return sources.some(
      (source) =>
        (namespace === "" || source.namespaces === null || isAsked(namespace, source)) &&
        (source.texts.has(rest) ||
          source.patterns.some(({ test, isTelling }) => (isTelling || isAsked(namespace, source)) && test.test(rest))),
    );
  });
}

function isAsked(namespace: string, source: Source): boolean {
  return source.namespaces?.has(namespace) ?? false;
}

function readSource(program: Node): Source {
  const namespaces = new Set<string>();
  const texts = new Set<string>();
  const patterns: Pattern[] = [];
  walk(program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") texts.add(node.value);
    if (node.type === "Property" && !node.computed) texts.add(nameOf(node.key as Node));
    const pattern = node.type === "TemplateLiteral" ? patternOf(node) : null;
    if (pattern) patterns.push(pattern);
    for (const namespace of namespacesOf(node)) namespaces.add(namespace);
  });
  return { namespaces: namespaces.size > 0 ? namespaces : null, texts, patterns };
}

function namespacesOf(node: Node): string[] {
  if (node.type === "CallExpression" && ASKS_FOR_WORDS.has(nameOf(node.callee as Node))) {
    const [first] = node.arguments as Node[];
    return first?.type === "Literal" ? [String(first.value)] : [];
  }
  // Whoever reads a file of words makes a translator of it.
  if (node.type === "ImportDeclaration") {
    const file = /^@\/messages\/ro\/([\w-]+)\.json$/.exec(nameOf(node.source as Node));
    return file?.[1] ? [file[1]] : [];
  }
  const value = node.value as Node | undefined;
  return node.type === "Property" && nameOf(node.key as Node) === "namespace" && value?.type === "Literal"
    ? [String(value.value)]
    : [];
}

/** A value in a text stands for one or more parts of a key; null when the rest can stand in no key. */
function patternOf(node: Node): Pattern | null {
  const parts = (node.quasis as { value: { cooked: string | null } }[]).map(({ value }) => value.cooked ?? "");
  if (parts.some((part) => /[^\w.-]/.test(part))) return null;
  const test = new RegExp(`^${parts.map((part) => part.replaceAll(/[.-]/g, "\\$&")).join("[\\w.-]+")}$`);
  return { test, isTelling: parts.some((part) => /[A-Za-z]{3}/.test(part)) };
}

function nameOf(node: Node): string {
  return String(node.type === "Identifier" ? node.name : (node.value ?? ""));
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node !== null && typeof node === "object") {
    if (typeof (node as Node).type === "string") visit(node as Node);
    for (const value of Object.values(node)) if (value !== null && typeof value === "object") walk(value, visit);
  }
}
