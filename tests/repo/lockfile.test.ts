import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const lockText = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
const packages: Record<string, { resolved?: string; link?: boolean; integrity?: string; inBundle?: boolean }> =
  JSON.parse(lockText).packages;

it("the lock file holds no download addresses: each machine installs from the registry it is set up for", () => {
  expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(lockText).not.toMatch(/"https?:\/\/[^"]*\.tgz"/);
});

it("every package in the lock file is pinned by its content", () => {
  // What is bundled lies in the archive of the package around it, and is pinned with that.
  const unpinned = Object.entries(packages).filter(
    ([path, { link, inBundle, integrity }]) => path !== "" && !link && !inBundle && !integrity,
  );
  expect(unpinned.map(([path]) => path)).toEqual([]);
});
