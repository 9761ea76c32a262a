import type { Page } from "@playwright/test";
import { Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { pressKeys } from "../support/press-keys";
import { queryDatabase } from "../support/query-database";
import { signIn } from "../support/sign-in";
import { signedIn } from "../support/signed-in";
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

  await test.step("a view whose column and filter are gone opens, says so, and is kept without them", async () => {
    await queryDatabase(stack, "UPDATE saved_view SET query = $2 WHERE tenant_id = $1 AND name = 'Fără TVA'", [
      tenant.tenantId,
      "culoare=rosu&stock=multe&hide=greutate.vat",
    ]);
    await page.reload();
    await tab(page, "Fără TVA").click();
    const notice = page.getByText(words("saved-views.gone.title", { name: "Fără TVA" }));
    await expect(notice).toBeVisible();
    for (const gone of ["filter", "column"])
      await expect(page.getByText(words(`saved-views.gone.${gone}`))).toBeVisible();
    const stock = words("products-screen.filter.stock.label");
    await expect(page.getByText(words("saved-views.gone.choice", { name: stock }))).toBeVisible();
    await expect(head(page, "price")).toBeVisible();
    await expect(head(page, "vat")).toHaveCount(0);
    await expect(page.locator("[data-row-key]")).toHaveCount(3);
    await page.getByRole("button", { name: words("saved-views.saveChange") }).click();
    await expect(notice).toHaveCount(0);
  });
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

  // What changed meanwhile is there on the way back.
  const opened = page.url().split("/").at(-1);
  await api.patch(`/products/${opened}`, { name: "Ulcior" });
  await page.goBack();
  await expect(page.getByRole("link", { name: "Ulcior" })).toBeVisible();
});

test("a filter is chosen from its menu, which its key opens, and is taken away by its chip", async ({
  browser,
  stack,
  shops: { mine },
}) => {
  const context = await signedIn(browser, stack, mine);
  const page = await context.newPage();
  await page.goto(`/${mine.slug}/products`);
  const bar = page.locator('[data-slot="filters"]');
  const stock = words("products-screen.filter.stock.label");
  const choice = bar.getByRole("region", { name: stock }).getByRole("link", {
    name: words("products-screen.filter.stock.in_stock"),
  });
  await expect(async () => {
    await pressKeys(page, "f");
    await expect(choice).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await choice.click();
  await page.waitForURL(/[?&]stock=in_stock/);
  await expect(choice).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(choice).toBeHidden();
  await bar.getByRole("link", { name: new RegExp(stock) }).click();
  await page.waitForURL((url) => !url.searchParams.has("stock"));
  await context.close();
});

test("back after an act on many rows: the same list, nothing chosen, nothing sent twice", async ({
  browser,
  stack,
  shops: { mine },
}) => {
  const context = await signedIn(browser, stack, mine);
  const page = await context.newPage();
  const list = `/${mine.slug}/orders?view=all&sort=newest`;
  await page.goto(list);
  const dock = page.locator('[data-slot="dock"]');
  await expect(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await pressKeys(page, "j");
    await expect(page.locator("[data-row-open]").first()).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await pressKeys(page, "x", "j", "j", "Shift+X");
  await expect(dock).toContainText(words("orders-screen.dock.chosen", { count: 3 }));
  await expect(dock).toContainText(/din \d+/);

  let acts = 0;
  page.on("request", (request) => {
    if (request.headers()["next-action"]) acts++;
  });
  await pressKeys(page, "r");
  await expect(dock.getByRole("button", { name: words("common.action.close") })).toBeVisible();
  await expect(page.locator("[data-row-select]:checked")).toHaveCount(0);
  await page.locator("[data-row-open]").first().click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page.locator("[data-row-open]").first()).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(list);
  await expect(page.locator("[data-row-select]:checked")).toHaveCount(0);
  await expect(dock).toHaveCount(0);
  expect(acts).toBe(1);
  await context.close();
});
