import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/tenancy/roles";

const APP = join(import.meta.dirname, "..", "..", "app");
const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
const sourceOf = (path: string) => readFileSync(join(APP, path), "utf8");

/** Server actions that change nothing but a cookie of the visitor. */
const HARMLESS = ["_actions/set-preference.ts", "_actions/sign-out.ts"];

describe("guards", () => {
  const pages = files.filter((path) => /^\((erp|pick)\)\/\[tenant\]\/(.*\/)?page\.tsx$/.test(path));
  it.each(pages)("the page %s asks who is there before it shows anything", (path) => {
    expect(sourceOf(path)).toMatch(/await requireTenant\(|requireMember\(/);
  });

  it.each(files.filter((path) => /^\(operator\)\/.*(page|layout|route)\.tsx?$/.test(path)))(
    "the operators' %s asks for the mark before it shows anything",
    (path) => expect(sourceOf(path)).toMatch(/await (requireOperator|currentOperator)\(/),
  );

  const actions = files.filter((path) => /\.tsx?$/.test(path) && /^["']use server["']/m.test(sourceOf(path)));
  it.each(actions.filter((path) => !HARMLESS.includes(path)))(
    "the action %s begins with one of the four doors",
    (path) => {
      const source = sourceOf(path);
      const door = /=\s*(tenantAction|userAction|operatorAction|publicAction)\s*\.metadata\(/.exec(source)?.[1];
      expect(door).toBeDefined();
      if (path.startsWith("(erp)") || path.startsWith("(pick)")) expect(door).not.toBe("publicAction");
      if (path.startsWith("(operator)")) expect(door).toBe("operatorAction");
      // One exported function per file, so that no second one slips in without a door.
      expect(source.match(/^export (?!type )/gm)).toHaveLength(1);
    },
  );

  it("leaves the drawing of a form's error to the two that lead to what help says of it", () => {
    const drawing = files.filter((path) => path.endsWith(".tsx") && /\{\s*(\w+\.)?formError\s*\}/.test(sourceOf(path)));
    expect(drawing).toEqual([]);
  });

  it("knows only permissions of the table", () => {
    const asked = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => [...sourceOf(path).matchAll(/permission: "([^"]+)"|requireTenant\([^,]+, "([^"]+)"\)/g)])
      .map(([, first, second]) => first ?? second);
    expect(asked.filter((permission) => !PERMISSIONS.some((known) => known === permission))).toEqual([]);
  });
});
