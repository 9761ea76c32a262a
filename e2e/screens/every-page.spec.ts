import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addressOf, appRoutes, idsOf } from "../support/app-routes";
import { spaceText, whatIsLost, ZOOMED } from "../support/edges";
import { expect, test } from "../support/fixtures";
import { keysShownIn, romanianIn } from "../support/missing-words";
import { theOperator } from "../support/operators";
import { signedIn } from "../support/signed-in";
import { watchOutside } from "../support/watch-outside";

test.describe.configure({ mode: "parallel" });

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/**
 * Of what axe looks at, only contrast depends on the theme: the desk's and the phone's other rules are asked once. With
 * MARFA_WALK=whole everything is asked in both themes at all three widths, which takes half as long again.
 */
type Look = { theme: "light" | "dark"; width: number; rules?: string[] };
const WHOLE: Look[] = [1440, 768, 360].flatMap((width) => [
  { theme: "light", width },
  { theme: "dark", width },
]);
const LOOKS: Look[] =
  process.env.MARFA_WALK === "whole"
    ? WHOLE
    : [
        { theme: "light", width: 1440 },
        { theme: "light", width: 360 },
        { theme: "dark", width: 768 },
        { theme: "dark", width: 360, rules: ["color-contrast"] },
        { theme: "dark", width: 1440, rules: ["color-contrast"] },
      ];

// The kit is for whoever builds, in its own language only.
const routes = appRoutes().filter(({ kind, pattern }) => kind === "page" && !pattern.endsWith("/_kit"));

// Traces of pages that only stand still cost more than the pages.
test.use({ trace: "off" });

for (const route of routes) {
  test(`${route.pattern} in both languages, both themes, on desk, tablet and phone`, async ({
    browser,
    stack,
    shops,
  }) => {
    const isOperators = route.pattern.startsWith("/operator") || route.pattern === "/set-up-second-step";
    const isPersons = /^\/(enter|new-company)$/.test(route.pattern);
    const isPublic = !route.pattern.startsWith("/[tenant]") && !isPersons && !isOperators;
    const context = isPublic
      ? await browser.newContext({ baseURL: stack.appUrl, locale: "ro-RO", timezoneId: "Europe/Bucharest" })
      : await signedIn(browser, stack, isOperators ? await theOperator(stack) : shops.mine);
    // The documentation of the API names fields such as settings.push, which look like keys of words.
    const tellsFields = route.pattern === "/docs";
    const page = await context.newPage();
    const errors = errorsOf(page);
    const outside = await watchOutside(page, stack.appUrl);
    const address = addressOf(route, idsOf(shops.mine));

    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    // High enough that every picture of a list is in sight, and so asked for.
    await page.setViewportSize({ ...DESK, height: 4000 });
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "ro");
    await expect(page.locator("h1").first()).toBeVisible();
    if (!tellsFields) expect(keysShownIn(await shownText(page))).toEqual([]);
    for (const { theme, width, rules } of LOOKS) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page, rules), `axe, ${theme}, ${width} px`).toEqual([]);
      expect(await sidewaysScroll(page), `sideways scroll at ${width} px`).toBe(0);
    }
    await page.setViewportSize(PHONE);

    await context.addCookies([{ name: "marfa-locale", value: "en", url: stack.appUrl }]);
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const english = `${await page.title()}\n${await shownText(page)}`;
    if (!tellsFields) expect(keysShownIn(english)).toEqual([]);
    expect(romanianIn(english)).toEqual([]);
    expect(await sidewaysScroll(page), "sideways scroll on a phone, in English").toBe(0);
    await spaceText(page);
    expect(await whatIsLost(page), "lost with a reader's text spacing on a phone").toEqual([]);
    await page.setViewportSize(ZOOMED);
    expect(await whatIsLost(page), "lost with a reader's text spacing at a zoom of 200 %").toEqual([]);

    expect(errors).toEqual([]);
    expect(outside, "requests elsewhere, breaches of the page's policy").toEqual([]);
    await context.close();
  });
}

/** What a person sees; what is hidden (scripts, closed menus) does not count. */
function shownText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text of hidden elements must not count
  return page.evaluate(() => document.body.innerText);
}

/** What axe finds serious or critical, with the first places of each; by these rules only, or by all. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // What is right need not be told, which is half of the work. There are no frames of others, so axe needs no page of its own for them.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}  ${node.html.slice(0, 140)}`),
    );
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What the page complains about while it is looked at: exceptions, differences to the server's drawing, refused contents. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}
