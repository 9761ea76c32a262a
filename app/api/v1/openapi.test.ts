import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import "./all-operations";
import { openApiDocument } from "@/lib/api/openapi-document";
import { listOperations } from "@/lib/api/operations";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Routes that tell about the API instead of being calls of it. */
const NOT_CALLS = ["openapi.json", "[...rest]"];

function routeFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return routeFolders(join(folder, entry.name));
    return entry.name === "route.ts" ? [relative(here, folder)] : [];
  });
}

describe("the OpenAPI document", () => {
  const folders = routeFolders(here).filter((folder) => !NOT_CALLS.includes(folder));

  it.each(folders)("knows every method of %s", (folder) => {
    const source = readFileSync(join(here, folder, "route.ts"), "utf8");
    const exported = [
      ...source.matchAll(/export (?:const|function|async function) (GET|POST|PUT|PATCH|DELETE)\b/g),
    ].map((match) => match[1]);
    const path = `/${folder.replace(/\[(\w+)\]/g, "{$1}")}`;
    const registered = listOperations()
      .filter((operation) => operation.path === path)
      .map((operation) => operation.method);
    expect(exported.length).toBeGreaterThan(0);
    expect(registered.sort()).toEqual(exported.sort());
  });

  it("is a 3.1 document with a schema for every body and answer", () => {
    const document = openApiDocument("1.2.3", "http://localhost:3000/");
    expect(document.openapi).toBe("3.1.0");
    expect(document.servers).toEqual([{ url: "http://localhost:3000/api/v1" }]);
    const adjustment = document.paths?.["/stock-adjustments"]?.post;
    expect(adjustment?.operationId).toBe("postStockAdjustments");
    expect(adjustment?.requestBody).toMatchObject({ required: true });
    expect(Object.keys(adjustment?.responses ?? {})).toEqual(
      expect.arrayContaining(["201", "401", "403", "404", "409", "422", "429"]),
    );
    expect(document.components?.schemas).toHaveProperty("Product");
    expect(document.components?.schemas).toHaveProperty("Problem");
    expect(JSON.parse(JSON.stringify(document))).toBeTruthy();
  });

  it("names every operation once", () => {
    const names = Object.values(openApiDocument("1", "http://x").paths ?? {}).flatMap((path) =>
      Object.values(path).map((operation) => (operation as { operationId?: string }).operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
