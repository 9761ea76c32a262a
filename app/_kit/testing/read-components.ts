import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";

type Node = { type?: string; [key: string]: unknown };
type Local = { file: string; name: string };
type ReadFile = {
  /** Exported components: name in the import → name in the file. */
  exports: Map<string, string>;
  /** Per top-level name of the file: what its JSX shows. */
  shows: Map<string, Local[]>;
};

const COMPONENT = /^[A-Z]/;

/** Reads which components show which, from the sources: JSX followed through imports, `import()` and the functions of a file. */
export function componentReader(root: string) {
  const read = new Map<string, ReadFile>();

  function fileOf(path: string): ReadFile {
    const known = read.get(path);
    if (known) return known;
    const fresh = readFile(root, path);
    read.set(path, fresh);
    return fresh;
  }

  /** "components/ui/button.tsx#Button" for everything that a page would show that uses all of these files. */
  function shownBy(files: readonly string[]): Set<string> {
    const seen = new Set<string>();
    const visit = ({ file, name }: Local): void => {
      if (seen.has(`${file}#${name}`)) return;
      seen.add(`${file}#${name}`);
      for (const next of fileOf(file).shows.get(name) ?? []) visit(next);
    };
    for (const file of files) for (const name of fileOf(file).shows.keys()) visit({ file, name });
    return seen;
  }

  /** The same names for what a file offers to others. */
  function exportedBy(file: string): string[] {
    return [...fileOf(file).exports.values()].map((name) => `${file}#${name}`);
  }

  return { shownBy, exportedBy };
}

function readFile(root: string, path: string): ReadFile {
  const source = readFileSync(join(root, path), "utf8");
  const { module, program } = parseSync(path, source, { sourceType: "module" });
  const imports = new Map<string, { specifier: string; name: string }>();
  for (const { moduleRequest, entries } of module.staticImports)
    for (const { importName, localName } of entries)
      imports.set(localName.value, { specifier: moduleRequest.value, name: importName.name ?? "default" });
  const exports = new Map<string, string>();
  for (const { entries } of module.staticExports)
    for (const { exportName, localName, isType } of entries) {
      const local = localName.name;
      if (!isType && local && COMPONENT.test(local) && !/^[A-Z_]+$/.test(local))
        exports.set(exportName.name ?? "default", local);
    }
  const fetched = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const specifier = source.slice(moduleRequest.start + 1, moduleRequest.end - 1);
    const file = resolve(root, path, specifier);
    return file ? [{ file, name: localNameOf(root, file, "default") }] : [];
  });
  const shows = new Map<string, Local[]>();
  for (const [name, node] of declarations(program.body as unknown as Node[])) {
    const used = [...jsxNames(node)].flatMap((local): Local[] => {
      const from = imports.get(local);
      if (!from) return [{ file: path, name: local }];
      const file = resolve(root, path, from.specifier);
      return file ? [{ file, name: localNameOf(root, file, from.name) }] : [];
    });
    // What is fetched later belongs to whatever the file shows.
    shows.set(name, [...used, ...fetched]);
  }
  return { exports, shows };
}

/** A component may be exported as the default under a name of its own. */
function localNameOf(root: string, file: string, exported: string): string {
  if (exported !== "default") return exported;
  return /export default (?:async )?function (\w+)/.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? exported;
}

/** Our own file behind an import; null for packages and types. */
function resolve(root: string, from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(dirname(from), specifier)
      : null;
  if (base === null) return null;
  return [`${base}.tsx`].find((file) => existsSync(join(root, file))) ?? null;
}

function* declarations(body: readonly Node[]): Generator<[string, Node]> {
  for (const statement of body) {
    const node = (/^Export/.test(statement.type ?? "") ? statement.declaration : statement) as Node | null;
    if (node?.type === "FunctionDeclaration") yield [(node.id as Node | null)?.name as string, node];
    else if (node?.type === "VariableDeclaration")
      for (const one of node.declarations as Node[]) yield [(one.id as Node).name as string, one];
  }
}

function jsxNames(root: Node): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === "object") {
      const node = value as Node;
      if (node.type === "JSXOpeningElement") {
        const name = (node.name as Node).name;
        if (typeof name === "string" && COMPONENT.test(name)) names.add(name);
      }
      for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child);
    }
  };
  visit(root);
  return names;
}
