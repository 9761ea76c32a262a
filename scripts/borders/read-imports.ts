import { parseSync } from "oxc-parser";

export type Import = {
  /** As written: "@/lib/core/ids", "./x", "pg". */
  specifier: string;
  line: number;
  /** True when only types are taken; such an import is gone when the program runs. */
  isTypeOnly: boolean;
  isExportAll: boolean;
};

export type ParsedFile = {
  imports: readonly Import[];
  /** Lines that read the environment (process.env, or env from node:process). */
  environmentLines: readonly number[];
  isClientFile: boolean;
};

type Node = { type?: string; start?: number; [key: string]: unknown };

/** Reads imports, re-exports, dynamic imports and uses of the environment from a TypeScript file, by a real parser. */
export function readImports(path: string, source: string): ParsedFile {
  const { module, program } = parseSync(path, source, { sourceType: "module" });
  const lineOf = lineCounter(source);
  const imports: Import[] = [
    ...module.staticImports.map((entry) => ({
      specifier: entry.moduleRequest.value,
      line: lineOf(entry.start),
      isTypeOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
      isExportAll: false,
    })),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((name) =>
        name.moduleRequest
          ? [
              {
                specifier: name.moduleRequest.value,
                line: lineOf(entry.start),
                isTypeOnly: name.isType,
                isExportAll: name.importName.kind === "AllButDefault" || name.importName.kind === "All",
              },
            ]
          : [],
      ),
    ),
    ...module.dynamicImports.flatMap((entry) => {
      const text = source.slice(entry.moduleRequest.start, entry.moduleRequest.end);
      const literal = /^(["'`])(.*)\1$/s.exec(text)?.[2];
      return literal ? [{ specifier: literal, line: lineOf(entry.start), isTypeOnly: false, isExportAll: false }] : [];
    }),
  ];
  return {
    imports,
    environmentLines: environmentUses(program as unknown as Node).map(lineOf),
    isClientFile: /^\s*(["'])use client\1/.test(source),
  };
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

/** Offsets of `process.env`, in any spelling, and of `import { env } from "node:process"`. */
function environmentUses(root: Node): number[] {
  const found: number[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (value === null || typeof value !== "object") return;
    const node = value as Node;
    if (readsEnvironment(node)) found.push(node.start ?? 0);
    for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child);
  };
  visit(root);
  return found;
}

function readsEnvironment(node: Node): boolean {
  if (node.type === "MemberExpression") {
    return nameOf(node.object) === "process" && (nameOf(node.property) === "env" || literalOf(node.property) === "env");
  }
  if (node.type === "VariableDeclarator") {
    const pattern = node.id as Node;
    if (nameOf(node.init) !== "process" || pattern.type !== "ObjectPattern") return false;
    return (pattern.properties as Node[]).some((property) => nameOf(property.key) === "env");
  }
  if (node.type === "ImportDeclaration" && /^(node:)?process$/.test(String(literalOf(node.source)))) {
    return (node.specifiers as Node[]).some((specifier) => nameOf(specifier.imported) === "env");
  }
  return false;
}

function nameOf(node: unknown): unknown {
  return (node as Node | null)?.name;
}

function literalOf(node: unknown): unknown {
  return (node as Node | null)?.value;
}
