import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { pressKeys } from "../support/press-keys";
import { signedIn } from "../support/signed-in";
import { words } from "../support/words";

test("the order list and the catalogue are worked by keys alone", async ({ browser, stack, shops: { mine } }) => {
  const context = await signedIn(browser, stack, mine);
  const page = await context.newPage();

  await test.step("orders: move, open, search", async () => {
    await page.goto(`/${mine.slug}/orders`);
    await comesToLife(page, "j", () => expect(identityOf(page, 1)).toBeFocused({ timeout: 3_000 }));
    await pressKeys(page, "j");
    await expect(identityOf(page, 2)).toBeFocused();
    await pressKeys(page, "k");
    await expect(identityOf(page, 1)).toBeFocused();
    const number = await identityOf(page, 1).textContent();
    await pressKeys(page, "o");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(number ?? "?");
    await page.goto(`/${mine.slug}/orders`);
    await comesToLife(page, "/", () => expect(page.getByRole("searchbox").first()).toBeFocused({ timeout: 3_000 }));
    await page.keyboard.type("jkox");
    await expect(page.getByRole("searchbox").first()).toHaveValue("jkox");
  });

  await test.step("orders: what is chosen comes first in the palette, which gives the row back", async () => {
    await page.goto(`/${mine.slug}/orders`);
    await comesToLife(page, "j", () => expect(identityOf(page, 1)).toBeFocused({ timeout: 3_000 }));
    await pressKeys(page, "x");
    const reread = words("orders-screen.dock.reread", { count: 1 });
    await expect(page.getByRole("button", { name: reread })).toBeVisible();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: words("palette.title") });
    await expect(palette.getByRole("option").first()).toContainText(reread);
    // E exports what is chosen now, not the list.
    const exports = words("orders-screen.dock.export", { count: 1 });
    await expect(palette.getByRole("option", { name: exports })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(identityOf(page, 1)).toBeFocused();
  });

  await test.step("orders: a menu that a key opened is gone on into by Tab", async () => {
    await pressKeys(page, "f");
    await page.keyboard.press("Tab");
    await expect(page.locator("details[open] a").first()).toBeFocused();
    await page.keyboard.press("Escape");
  });

  await test.step("catalogue: why is it so, and away with it", async () => {
    await page.goto(`/${mine.slug}/channels/${mine.connectionId}`);
    const panel = page.getByRole("complementary", { name: words("common.explain.panel") });
    await comesToLife(page, "j", () => expect(identityOf(page, 1)).toBeFocused({ timeout: 3_000 }));
    await pressKeys(page, "i");
    await expect(panel).toBeVisible();
    await pressKeys(page, "Escape");
    await expect(panel).toBeHidden();
  });
  await context.close();
});

/** The link of a row that names what the row is. */
function identityOf(page: Page, row: number) {
  return page.getByRole("row").nth(row).getByRole("link").first();
}

/** Keys are heard once the page has come to life; a person would press again too. */
async function comesToLife(page: Page, key: string, shows: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await pressKeys(page, key);
    await shows();
  }).toPass({ timeout: 30_000 });
}
