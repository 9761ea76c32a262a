import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HELP_TOPICS } from "@/components/shell/help-topics";
import { ERROR_STATUS } from "@/lib/core/errors";
import { readHelpPage, readHelpPages, searchHelp } from "./read-help";
import { withStates } from "./with-states";

describe.each(["ro", "en"] as const)("help in %s", (locale) => {
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

  it("tells the way out of every failure code", async () => {
    const { html } = await readHelpPage(locale, "failures");
    const missing = Object.keys(ERROR_STATUS).filter((code) => !html.includes(`<code>${code}</code>`));
    expect(missing).toEqual([]);
  });

  it("writes no letter with a cedilla", async () => {
    for (const page of await readHelpPages(locale)) expect(page.text, page.topic).not.toMatch(/[şţŞŢ]/);
  });
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

it("has help only for screens that exist", () => {
  for (const { topic, screens } of HELP_TOPICS)
    for (const screen of screens) {
      const folders = screen.split("/").reduce<string[]>(
        (bases, part) =>
          bases
            .flatMap((base) =>
              part === "*"
                ? readdirSync(base)
                    .filter((name) => name.startsWith("["))
                    .map((name) => `${base}/${name}`)
                : [`${base}/${part}`],
            )
            .filter(existsSync),
        ["app/(erp)/[tenant]"],
      );
      expect(
        folders.some((folder) => existsSync(`${folder}/page.tsx`)),
        `${topic}: ${screen}`,
      ).toBe(true);
    }
});
