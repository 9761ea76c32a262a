import { expect, it } from "vitest";
import { signInPath } from "./sign-in-path";

it("leads back to the page that was asked for, with its query", () => {
  expect(signInPath("/cerdac/orders?state=uncovered&q=cană", "/cerdac")).toBe(
    "/sign-in?next=%2Fcerdac%2Forders%3Fstate%3Duncovered%26q%3Dcan%25C4%2583",
  );
});

it.each([null, "//evil.ro", "https://evil.ro/cerdac", "/\\evil.ro"])("leads to the fallback for %j", (asked) =>
  expect(signInPath(asked, "/cerdac")).toBe("/sign-in?next=%2Fcerdac"),
);
