import { expect, test } from "vitest";
import { paintOf } from "./theme";

test("a chosen theme is painted whatever the system says", () => {
  expect(paintOf("dark")).toEqual({ colorScheme: "dark", themeColor: [{ color: "#0b1113" }] });
  expect(paintOf("light")).toEqual({ colorScheme: "light", themeColor: [{ color: "#f5f4f1" }] });
});

test("where nobody chose, the system decides", () => {
  expect(paintOf("system")).toEqual({
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: "#f5f4f1" },
      { media: "(prefers-color-scheme: dark)", color: "#0b1113" },
    ],
  });
});
