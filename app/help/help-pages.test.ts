import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { FAILURE_CODES } from "@/components/shell/failure-codes";
import { HELP_TOPICS, helpTopicOf } from "@/components/shell/help-topics";
import { HELP_PICTURES, HELP_THEMES, helpPictureHref } from "./help-pictures";
import sizes from "./pictures.json";
import { readHelpPage, readHelpPages, searchHelp } from "./read-help";
import { withStates } from "./with-states";

/** A page of help should not be heavy, also over a telephone. */
const MOST_PICTURE_BYTES = 60_000;
const LOCALES = ["ro", "en"] as const;

describe.each(LOCALES)("help in %s", (locale) => {
  it("has a text for every topic and no other", () => {
    const files = readdirSync(`app/help/pages/${locale}`).map((name) => name.replace(/\.md$/, ""));
    expect(files.sort()).toEqual(HELP_TOPICS.map(({ topic }) => topic).sort());
  });

  it("starts every page with a title and a paragraph", async () => {
    for (const page of await readHelpPages(locale)) {
      expect(page.title, page.topic).toMatch(/^\S.{2,60}$/);
      expect(page.summary.length, page.topic).toBeGreaterThan(40);
      expect(page.html, page.topic).not.toContain("undefined");
    }
  });

  it("tells cause and way out of every failure code, each at an address of its own, and of no other", async () => {
    const { html } = await readHelpPage(locale, "failures");
    const told = [...html.matchAll(/<tr id="(\w+)">(.*?)<\/tr>/gs)].map(([, code, row = ""]) => {
      const cells = [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) =>
        cell.replaceAll(/<[^>]*>/g, "").trim(),
      );
      expect(
        cells.filter((cell) => cell.length > 2),
        code,
      ).toHaveLength(3);
      return code;
    });
    expect(told.sort()).toEqual([...FAILURE_CODES].sort());
  });

  it("leads only to pages and lines that exist", async () => {
    const pages = await readHelpPages(locale);
    for (const { topic, html } of pages)
      for (const [, href = ""] of html.matchAll(/<a href="\/help\/([^"]+)"/g)) {
        const [to, line] = href.split("#");
        const page = pages.find((one) => one.topic === to);
        expect(page, `${topic} leads to ${href}`).toBeDefined();
        if (line) expect(page?.html, `${topic} leads to ${href}`).toContain(`id="${line}"`);
      }
  });

  it("shows every screen, and every picture that was taken", async () => {
    const pages = await readHelpPages(locale);
    const withScreens: string[] = HELP_TOPICS.filter(({ screens }) => screens.length > 0).map(({ topic }) => topic);
    expect(pages.filter(({ topic, picture }) => withScreens.includes(topic) && !picture)).toEqual([]);
    const shown = pages.flatMap(({ html }) => [...html.matchAll(/<img src="\/help\/\w+\/([\w-]+)-desk-light\.webp"/g)]);
    expect(shown.map(([, name]) => name).sort()).toEqual([...HELP_PICTURES].sort());
    for (const { topic, html } of pages)
      for (const [, alt = ""] of html.matchAll(/ alt="([^"]*)"/g)) expect(alt.length, topic).toBeGreaterThan(30);
  });

  it("writes no letter with a cedilla", async () => {
    for (const page of await readHelpPages(locale)) expect(page.text, page.topic).not.toMatch(/[şţŞŢ]/);
  });
});

it("has a file of every picture in each language, theme and width, as large as told and not heavy, and no other", async () => {
  const wanted = HELP_PICTURES.flatMap((name) =>
    LOCALES.flatMap((locale) =>
      (["desk", "phone"] as const).flatMap((where) =>
        HELP_THEMES.map((theme) => ({ name, locale, where, href: helpPictureHref(name, locale, { where, theme }) })),
      ),
    ),
  );
  const files = readdirSync("public/help", { recursive: true, encoding: "utf8" }).filter((path) => path.includes("."));
  expect(files.map((path) => `/help/${path}`).sort()).toEqual(wanted.map(({ href }) => href).sort());
  for (const { name, locale, where, href } of wanted) {
    const { width, height, size } = await sharp(readFileSync(`public${href}`)).metadata();
    const told = sizes[name as keyof typeof sizes][locale][where];
    // Taken at twice the points of the screen.
    expect({ width, height }, href).toEqual({ width: told.width * 2, height: told.height * 2 });
    expect(size, href).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
  }
});

it("finds pages whatever the accents, and prefers titles", async () => {
  const found = searchHelp(await readHelpPages("ro"), "gestiunile");
  expect(found[0]?.topic).toBe("warehouses");
  expect(searchHelp(await readHelpPages("ro"), "stoc INITIAL").map((page) => page.topic)).toContain("import");
  expect(searchHelp(await readHelpPages("ro"), "xyzzy")).toEqual([]);
});

it("tells states in the words of the screens, with who has to act", async () => {
  const { html } = await readHelpPage("ro", "orders");
  expect(html).toContain('<span data-tone="you" class="font-semibold text-tone-ink">Neacoperită</span>: tu, când poți');
  expect(() => withStates("{states order: new teleported}", "ro")).toThrow("order.teleported");
});

/** Screens below `app/(erp)/[tenant]`, written as the topics write them: "channels/*" for `channels/[connectionId]`. */
function screensOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path === "page.tsx" || path.endsWith("/page.tsx"))
    .map((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((part) => (part.startsWith("[") ? "*" : part))
        .join("/"),
    );
}

/** Screens that need no page of help, and why. */
const WITHOUT_HELP = {
  "": "only leads on to the first screen",
  "%5Fkit": "for developers",
  "*": "the page of an address that does not exist",
} as const;

/** Screens that are told on one page, and why. */
const TOLD_TOGETHER = {
  "product-edit": "one form, empty or filled",
  adjustment: "the form and what it wrote",
} as const;

it("has a page of its own for every screen, and for no screen that is gone", () => {
  const told: string[] = HELP_TOPICS.flatMap(({ screens }) => [...screens]);
  expect([...told, ...Object.keys(WITHOUT_HELP)].sort()).toEqual(screensOf("app/(erp)/[tenant]").sort());
  expect(HELP_TOPICS.filter(({ screens }) => screens.length > 1).map(({ topic }) => topic)).toEqual(
    Object.keys(TOLD_TOGETHER),
  );
});

it("explains the place of operators on one page: whoever works there needs all of it", () => {
  for (const screen of screensOf("app/(operator)/operator"))
    expect(helpTopicOf(`/operator/${screen}`), screen).toBe("operator");
});
