import { expect, it } from "vitest";
import en from "@/messages/en/roles.json" with { type: "json" };
import ro from "@/messages/ro/roles.json" with { type: "json" };
import { PERMISSIONS, ROLES } from "./roles";

it.each([
  ["ro", ro],
  ["en", en],
])("says every permission and role in %s", (_locale, words) => {
  expect(Object.keys(words.permission)).toEqual(PERMISSIONS.map((permission) => permission.replace(".", "_")));
  for (const part of [words.role, words.short, words.about]) expect(Object.keys(part)).toEqual([...ROLES]);
});
