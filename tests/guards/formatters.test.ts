import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FORMATTING = /\bIntl\.\w+|\.toLocale(Date|Time)?String\(|\b(useFormatter|getFormatter)\(/;

/** Dates, numbers and money are written by components/format, so that the same moment looks the same everywhere. */
const HELPERS = /^components\/format\//;

/** Who else may, and why: what they write is no text of a screen, or a part of the house that cannot see the helpers. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "app/(operator)/operator/notices/page.tsx":
    "the value of a field of type datetime-local, which has one form in all languages",
  "lib/operator/internal/moment-in-zone.ts": "reads a moment that was typed in a zone; writes none",
  "lib/orders/orders-as-csv.ts": "the moments of a file, in a form that spreadsheets read",
  "lib/tenancy/internal/day-in-numbers.ts": "a day in a mail; lib cannot see components",
};

const files = ["app", "components", "i18n", "lib", "inngest/functions"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(testing|generated)\//.test(file));
const formatting = files.filter((file) => !HELPERS.test(file) && FORMATTING.test(codeOf(file)));

it("dates, numbers and money are written by the helpers alone", () => {
  expect(formatting.filter((file) => !(file in EXCEPTIONS))).toEqual([]);
});

it("every exception is still one", () => {
  expect(Object.keys(EXCEPTIONS).filter((file) => !formatting.includes(file))).toEqual([]);
});

it.each(["new Intl.NumberFormat('ro')", "price.toLocaleString()", "day.toLocaleDateString('ro')", "useFormatter()"])(
  "%s would be found",
  (code) => expect(code).toMatch(FORMATTING),
);

/** The source without its types: `Intl.DateTimeFormatOptions` writes nothing. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8").replaceAll(/\bIntl\.\w+Options\b/g, "");
}
