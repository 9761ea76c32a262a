import type { Page } from "@playwright/test";
import { Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { pressKeys } from "../support/press-keys";
import { signIn } from "../support/sign-in";
import { createTenant } from "../support/tenants";
import { words } from "../support/words";

const head = (page: Page, column: string) =>
  page.getByRole("columnheader", { name: words(`products-screen.column.${column}`) });
const tab = (page: Page, name: string) => page.locator('[data-slot="views"]').getByRole("link", { name });

async function toggle(page: Page, column: string): Promise<void> {
  const menu = page.locator('[data-slot="column-menu"]');
  if (!(await menu.getAttribute("open").then((open) => open !== null))) await menu.locator("summary").click();
  await menu.getByRole("checkbox", { name: words(`products-screen.column.${column}`) }).click();
  await page.keyboard.press("Escape");
}

test("a person leaves out columns, a kept view remembers its own, and an old one still opens", async ({
  page,
  stack,
}) => {
  const tenant = await createTenant(stack, "Coloane SRL");
  const api = new Api(stack.appUrl, tenant.apiKey);
  for (const name of ["Cană", "Farfurie", "Vază"]) await api.post("/products", { name });
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, tenant);
  const path = `/${tenant.slug}/products`;
  await page.goto(path);
  await expect(head(page, "vat")).toBeVisible();

  await toggle(page, "vat");
  await expect(head(page, "vat")).toHaveCount(0);
  await page.reload();
  await expect(head(page, "price")).toBeVisible();
  await expect(head(page, "vat")).toHaveCount(0);

  // What is kept in the view is what stands now, not what the person chooses later.
  await page.getByRole("button", { name: words("saved-views.save") }).click();
  await page.getByRole("dialog").getByLabel(words("saved-views.name")).fill("Fără TVA");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words("saved-views.save") })
    .click();
  await expect(tab(page, "Fără TVA")).toHaveAttribute("aria-current", "page");
  await tab(page, words("products-screen.view.active")).click();
  await expect(tab(page, "Fără TVA")).not.toHaveAttribute("aria-current", "page");
  await expect(tab(page, "Fără TVA")).toContainText("3");
  await toggle(page, "vat");
  await expect(head(page, "vat")).toBeVisible();
  await tab(page, "Fără TVA").click();
  await expect(head(page, "vat")).toHaveCount(0);

  // Another column in the view changes the view, which offers to keep that.
  await toggle(page, "barcode");
  await expect(head(page, "barcode")).toHaveCount(0);
  await page.getByRole("button", { name: words("saved-views.saveChange") }).click();
  await expect(page.getByRole("button", { name: words("saved-views.saveChange") })).toHaveCount(0);
  await tab(page, words("products-screen.view.active")).click();
  await expect(head(page, "barcode")).toBeVisible();

  await page.goto(`${path}?hide=greutate.vat`);
  await expect(head(page, "price")).toBeVisible();
  await expect(head(page, "vat")).toHaveCount(0);
});

test("the keys of a list: down, up, search and open", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Taste SRL");
  const api = new Api(stack.appUrl, tenant.apiKey);
  for (const name of ["Cană", "Farfurie", "Vază"]) await api.post("/products", { name });
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/products`);
  const rows = page.locator("[data-row-open]");
  await expect(rows).toHaveCount(3);
  await pressKeys(page, "j");
  await expect(rows.nth(0)).toBeFocused();
  await pressKeys(page, "j");
  await expect(rows.nth(1)).toBeFocused();
  await pressKeys(page, "k");
  await expect(rows.nth(0)).toBeFocused();
  await pressKeys(page, "/");
  await expect(page.getByPlaceholder(words("products-screen.search"))).toBeFocused();
  await page.getByPlaceholder(words("products-screen.search")).blur();
  await pressKeys(page, "j");
  await pressKeys(page, "o");
  await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
});
