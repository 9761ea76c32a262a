import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileAtOnce } from "./compile-at-once";

function aBuild(manifest: object): string {
  const build = mkdtempSync(join(tmpdir(), "marfa-build-"));
  mkdirSync(join(build, "static"));
  for (const name of ["framework", "page"]) writeFileSync(join(build, "static", `${name}.js`), `run("${name}");`);
  writeFileSync(join(build, "build-manifest.json"), JSON.stringify(manifest));
  return build;
}

it("marks what every page runs, once, and nothing else", async () => {
  const build = aBuild({ rootMainFiles: ["static/framework.js"] });
  await compileAtOnce(build);
  await compileAtOnce(build);
  const read = (name: string) => readFileSync(join(build, "static", name), "utf8");
  expect(read("framework.js")).toBe('//# allFunctionsCalledOnLoad\nrun("framework");');
  expect(read("page.js")).toBe('run("page");');
});

it("says so when a build names no such scripts any more", async () => {
  await expect(compileAtOnce(aBuild({ pages: {} }))).rejects.toThrow("no scripts that every page runs");
});
