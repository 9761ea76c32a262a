import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkFile } from "./borders/check-file";
import { explainedFailure } from "./lib/explained-failure";
import { PROJECT_ROOT } from "./lib/project-root";
import { runCommand } from "./lib/run-command";

/** Part of `npm run lint`: holds every source file against tests/borders/allowed-edges.ts. */
await runCommand(async (say) => {
  const files = projectFiles();
  const violations = files.flatMap((path) => checkFile(path, readFileSync(join(PROJECT_ROOT, path), "utf8"), readFile));
  for (const { path, line, rule, sentence } of violations) say(`${path}:${line}  ${rule}: ${sentence}`);
  if (violations.length > 0) throw explainedFailure(`${violations.length} broken borders in ${files.length} files.`);
  say(`Borders: ${files.length} files keep them.`);
});

/** What git knows and what is new, without what it ignores. */
function projectFiles(): string[] {
  const list = (...options: string[]) =>
    execFileSync("git", ["ls-files", "-z", ...options, "--", "*.ts", "*.tsx"], {
      cwd: PROJECT_ROOT,
      encoding: "utf8",
    }).split("\0");
  const paths = new Set([...list("--cached"), ...list("--others", "--exclude-standard")]);
  return [...paths].filter((path) => path !== "" && readFile(path) !== null).sort();
}

function readFile(path: string): string | null {
  const file = join(PROJECT_ROOT, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
}
