import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NAMESPACES } from "@/i18n/namespaces";
import { isNamed, namedInSources } from "@/i18n/testing/named-in-sources";

type Tree = { [key: string]: string | Tree };

const ROOT = join(import.meta.dirname, "..");
const named = namedInSources(
  ["app", "pages", "components", "lib", "i18n", "inngest/functions"].map((folder) => join(ROOT, folder)),
);

function keys(tree: Tree, prefix: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`),
  );
}

describe("words that nobody asks for", () => {
  it.each(Object.keys(NAMESPACES))("there are none in %s", (name) => {
    const tree: Tree = JSON.parse(readFileSync(join(ROOT, "messages", "ro", `${name}.json`), "utf8"));
    expect(keys(tree, `${name}.`).filter((key) => !isNamed(key, named))).toEqual([]);
  });

  it("would be found", () => {
    expect(isNamed("orders-screen.page.nobodyAsksForThis", named)).toBe(false);
    expect(isNamed("orders-screen.nowhere.nobody", named)).toBe(false);
    expect(isNamed("common.action.close", named)).toBe(true);
  });
});
