import { expect, it } from "vitest";
import en from "@/messages/en/export.json" with { type: "json" };
import ro from "@/messages/ro/export.json" with { type: "json" };
import { EXPORT_TABLES } from "./export-tables";
import { EXPORT_SOURCES } from "./internal/export-sources";

it.each([
  ["ro", ro],
  ["en", en],
])("has a head for every column and a name for every file in %s", (_locale, words) => {
  const heads: Record<string, string> = words.head;
  const files: Record<string, string> = words.file;
  for (const table of EXPORT_TABLES) {
    expect(files[table], table).toMatch(/^[a-z-]+$/);
    const columns = Object.keys(EXPORT_SOURCES[table].columns);
    expect(columns.filter((column) => !heads[column])).toEqual([]);
    expect(new Set(columns.map((column) => heads[column])).size, table).toBe(columns.length);
  }
});
