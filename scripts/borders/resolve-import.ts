import { posix } from "node:path";
import type { ReadProjectFile } from "./check-file";

const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** The path from the root of an imported file of ours, or null for a package. */
export function resolveImport(from: string, specifier: string, readFile: ReadProjectFile): string | null {
  const bare = specifier.split("?", 1)[0] ?? specifier;
  const path = bare.startsWith("@/")
    ? posix.normalize(bare.slice(2))
    : bare.startsWith(".")
      ? posix.normalize(posix.join(posix.dirname(from), bare))
      : null;
  if (path === null) return null;
  const withoutJs = path.replace(/\.js$/, "");
  for (const base of new Set([path, withoutJs])) {
    for (const ending of ENDINGS) if (readFile(`${base}${ending}`) !== null) return `${base}${ending}`;
  }
  return path;
}
