import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each(["/cerdac/orders", "/cerdac/orders?state=new&page=2", "/"])("lets %s pass", (path) =>
  expect(safePath(path)).toBe(path),
);

it.each([
  "//evil.ro",
  "/\\evil.ro",
  "https://evil.ro",
  "javascript:alert(1)",
  "",
  " /x",
  "/a b",
  "/\t/evil.ro",
  null,
  ["/x"],
  "x",
])("refuses %j", (path) => expect(safePath(path)).toBeNull());
