import {
  CLOSED_MODULES,
  ENVIRONMENT_PLACES,
  EXCEPTIONS,
  LONGEST_FILE,
  LONGEST_TEST,
  MODULE_EDGES,
  PACKAGE_PLACES,
  PART_EDGES,
} from "../../tests/borders/allowed-edges";
import { type Place, placeOf } from "./place-of";
import { type Import, readImports } from "./read-imports";
import { resolveImport } from "./resolve-import";

export type Violation = { path: string; line: number; rule: string; sentence: string };

/** Reads a file of the project by its path from the root; null when there is none. */
export type ReadProjectFile = (path: string) => string | null;

/** Holds one file against the table of borders. */
export function checkFile(path: string, source: string, readFile: ReadProjectFile): Violation[] {
  const from = placeOf(path);
  const { imports, environmentLines, isClientFile } = readImports(path, source);
  const violations: Violation[] = checkLength(path, source);
  const report = (line: number, rule: string, sentence: string) => violations.push({ path, line, rule, sentence });

  if (!ENVIRONMENT_PLACES.some((place) => place.test(path))) {
    for (const line of environmentLines) report(line, "environment", "only lib/core/env.ts reads the environment");
  }
  if (!from) return violations;
  for (const entry of imports) {
    const target = resolveImport(path, entry.specifier, readFile);
    const problem =
      target === null
        ? checkPackage(path, from, entry)
        : (checkProjectImport({ path, place: from, isClientFile }, target, entry) ??
          checkServerOnly({ place: from, isClientFile }, target, entry, readFile));
    if (problem) report(entry.line, problem.rule, problem.sentence);
  }
  return violations;
}

type Problem = { rule: string; sentence: string };
type Importer = { path: string; place: Place; isClientFile: boolean };

function checkLength(path: string, source: string): Violation[] {
  const lines = source.trimEnd().split("\n").length;
  const longest = /\.(test|spec)\.tsx?$/.test(path) ? LONGEST_TEST : LONGEST_FILE;
  if (lines <= longest) return [];
  return [{ path, line: longest, rule: "length", sentence: `${lines} lines; a file may have ${longest}` }];
}

function checkPackage(path: string, from: Place, entry: Import): Problem | null {
  const name = entry.specifier
    .split("/")
    .slice(0, entry.specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const places = PACKAGE_PLACES[name];
  if (!places || from.isTesting || places.some((place) => path.startsWith(place))) return null;
  return { rule: "package", sentence: `${name} may be imported only under ${places.join(", ")}` };
}

function checkProjectImport({ path, place: from }: Importer, target: string, entry: Import): Problem | null {
  const to = placeOf(target);
  if (!to) return null;
  if (entry.isExportAll) return { rule: "barrel", sentence: `re-exports all of ${target}; import files directly` };
  // Tests and builders of test data may reach further, but never into what another module keeps to itself.
  const isOwn = from.part === "lib" ? from.module === to.module : from.part === to.part;
  if (to.part === "lib" && to.isInternal && !isOwn) {
    return { rule: "internal", sentence: `${target} is private to lib/${to.module}` };
  }
  if (to.part === "lib" && to.isTesting && !mayUseTesting(from)) {
    return { rule: "testing", sentence: `${target} is for tests alone` };
  }
  if (from.isTesting || EXCEPTIONS.some(({ file, imports }) => file === path && imports.test(target))) return null;
  if (!(PART_EDGES[from.part] ?? []).includes(to.part)) {
    return { rule: "part", sentence: `${from.part} may not import ${to.part} (${target})` };
  }
  if (from.part === "app" && to.part === "app") return checkRoute(path, target);
  if (to.part !== "lib") return null;
  if (from.part === "lib") return checkModuleEdge(from, to, target);
  if (CLOSED_MODULES[from.part]?.includes(to.module ?? "")) {
    return {
      rule: "closed-module",
      sentence: `${from.part} reaches lib/${to.module} only through a verb of another module`,
    };
  }
  if (from.part === "components" && !isOpenToComponents(target, entry)) {
    return { rule: "components", sentence: `components import lib/core, types and *.schemas.ts only, not ${target}` };
  }
  return null;
}

function mayUseTesting(from: Place): boolean {
  return from.isTesting || ["e2e", "bench", "tests", "scripts"].includes(from.part);
}

function checkModuleEdge(from: Place, to: Place, target: string): Problem | null {
  const own = from.module ?? "";
  const other = to.module ?? "";
  if (own === other) return null;
  const allowed = MODULE_EDGES[own];
  if (!allowed)
    return { rule: "module", sentence: `lib/${own} is not in the table of modules (tests/borders/allowed-edges.ts)` };
  if (allowed.includes(other)) return null;
  return { rule: "module", sentence: `lib/${own} may not import lib/${other} (${target})` };
}

/** `_components` and `_actions` belong to the folder they lie in and to the routes below it. */
function checkRoute(path: string, target: string): Problem | null {
  const owner = /^(.*?\/)_[a-z-]+\//.exec(target)?.[1];
  if (!owner || path.startsWith(owner)) return null;
  return { rule: "route", sentence: `${target} belongs to the route ${owner}` };
}

function isOpenToComponents(target: string, entry: Import): boolean {
  return entry.isTypeOnly || target.startsWith("lib/core/") || /\.schemas\.ts$/.test(target);
}

/** What runs in the browser may take types from the server's files, but nothing that runs. */
function checkServerOnly(
  { place, isClientFile }: Omit<Importer, "path">,
  target: string,
  entry: Import,
  readFile: ReadProjectFile,
): Problem | null {
  if (entry.isTypeOnly || place.isTesting || !(isClientFile || place.part === "components")) return null;
  const source = /\.tsx?$/.test(target) ? readFile(target) : null;
  if (!source || !readImports(target, source).imports.some(({ specifier }) => specifier === "server-only")) return null;
  return { rule: "server-only", sentence: `${target} runs on the server only` };
}
