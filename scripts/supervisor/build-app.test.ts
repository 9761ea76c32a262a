import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PROJECT_ROOT } from "../lib/project-root";
import { hasBuild } from "./build-app";

let build = "";
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), "marfa-build-"));
});
afterEach(() => rmSync(build, { recursive: true }));

it("looks for a build in the folder that the settings name, and takes half of one for none", async () => {
  const settings = { NEXT_DIST_DIR: relative(PROJECT_ROOT, build) };
  expect(await hasBuild(settings)).toBe(false);
  writeFileSync(join(build, "BUILD_ID"), "b");
  expect(await hasBuild(settings)).toBe(false);
  writeFileSync(join(build, ".marfa-sources"), "s");
  expect(await hasBuild(settings)).toBe(true);
});
