import type { Page } from "@playwright/test";
import { Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";
import type { StackInfo } from "../support/stack-info";
import { createTenant, type Tenant } from "../support/tenants";
import { words } from "../support/words";

const field = (name: string) => words(`products-screen.form.${name}`);
const typed = (page: Page, name: string) => page.getByRole("textbox", { name: field(name), exact: false }).first();
const save = (page: Page) => page.getByRole("button", { name: field("save"), exact: true }).click();

async function aProduct(stack: StackInfo, tenant: Tenant, name: string): Promise<string> {
  const { id } = await new Api(stack.appUrl, tenant.apiKey).post("/products", { name, brand: "Cerdac" });
  return id;
}

test("a session that ended under a half filled form costs nothing that was typed", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Formular SRL");
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/products/new`);
  await typed(page, "name").fill("Vază de lut, 30 cm");
  await typed(page, "brand").fill("Cerdac");
  await page.context().clearCookies();
  // The form is longer than a phone: the reason is above what is in sight when the button is pressed.
  await page.setViewportSize({ width: 360, height: 740 });
  await save(page);
  const again = page.getByRole("link", { name: words("common.form.signInAside") });
  await expect(again).toBeInViewport();
  await expect(typed(page, "name")).toHaveValue("Vază de lut, 30 cm");
  await expect(typed(page, "brand")).toHaveValue("Cerdac");

  const [aside] = await Promise.all([page.waitForEvent("popup"), again.click()]);
  await aside.getByLabel(words("auth.signIn.email")).fill(tenant.email);
  await aside.getByLabel(words("auth.signIn.password")).fill(tenant.password);
  await aside.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await aside.waitForURL((url) => url.pathname !== "/sign-in");
  await aside.close();
  await save(page);
  await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Vază de lut, 30 cm" })).toBeVisible();
});

test("without a network the page says so, keeps what is typed, and goes on by itself; a slow one is shown", async ({
  page,
  stack,
}) => {
  const tenant = await createTenant(stack, "Fără Rețea SRL");
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/products/new`);
  await typed(page, "name").fill("Farfurie întinsă");
  await page.context().setOffline(true);
  const band = page.locator('[data-slot="away"]');
  await expect(band).toContainText(words("common.away.offline"));
  await save(page);
  await expect(page.getByText(words("common.form.noAnswer"))).toBeVisible();
  await expect(typed(page, "name")).toHaveValue("Farfurie întinsă");
  await page.context().setOffline(false);
  await expect(band).toBeEmpty();
  await save(page);
  await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);

  // A network that is there, but slow: the press shows that it was taken.
  let letThrough = () => {};
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(/[?&]_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  await page
    .locator('[data-slot="side"]')
    .getByRole("link", { name: words("frame.nav.stock") })
    .click();
  const progress = page.locator('[data-slot="page-progress"]');
  await expect(progress).toHaveText(words("common.pageProgress.coming"));
  letThrough();
  await page.waitForURL(/\/stock$/);
  await expect(progress).toBeEmpty();
});

test("of two tabs on one product the later sees the difference, field by field", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Două File SRL");
  const id = await aProduct(stack, tenant, "Cană");
  await signIn(page, tenant);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto(`/${tenant.slug}/products/${id}/edit`);
  await typed(page, "name").fill("Cană albastră");
  await typed(page, "unit").fill("set");
  await typed(other, "name").fill("Cană verde");
  await typed(other, "brand").fill("Lut Viu");
  await save(other);
  await other.waitForURL((url) => url.pathname.endsWith(id));

  await save(page);
  const differences = page.locator('[data-slot="differences"] fieldset');
  await expect(differences).toHaveCount(2);
  const [name, brand] = [differences.nth(0), differences.nth(1)];
  await expect(name).toContainText("Cană albastră");
  await expect(name).toContainText("Cană verde");
  // Typed here: proposed as typed. Never touched here: proposed as saved.
  await expect(name.getByRole("radio").first()).toBeChecked();
  await expect(brand.getByRole("radio").last()).toBeChecked();
  await page.getByRole("button", { name: words("common.conflict.apply") }).click();
  await expect(typed(page, "brand")).toHaveValue("Lut Viu");
  await expect(typed(page, "name")).toHaveValue("Cană albastră");
  await save(page);
  await page.waitForURL((url) => url.pathname.endsWith(id));
  const saved = await new Api(stack.appUrl, tenant.apiKey).get(`/products/${id}`);
  expect([saved.name, saved.brand, saved.unit]).toEqual(["Cană albastră", "Lut Viu", "set"]);
});

test("of two tabs on one warehouse the later is told", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Gestiuni SRL");
  const api = new Api(stack.appUrl, tenant.apiKey);
  const { id, name: before } = (await api.get("/warehouses")).items[0];
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/warehouses`);
  await page.getByRole("button", { name: words("stock-screen.warehouses.renameOf", { warehouse: before }) }).click();
  const name = page.locator(`[name="name-${id}"]`);
  await name.fill("Hala mea");
  const other = await page.context().newPage();
  await other.goto(`/${tenant.slug}/warehouses`);
  await other.getByRole("button", { name: words("stock-screen.warehouses.renameOf", { warehouse: before }) }).click();
  await other.locator(`[name="name-${id}"]`).fill("Hala altuia");
  await other.getByRole("button", { name: words("stock-screen.warehouses.renameSave") }).click();
  await expect(other.getByRole("link", { name: /Hala altuia/ })).toBeVisible();
  await page.getByRole("button", { name: words("stock-screen.warehouses.renameSave") }).click();
  const differences = page.locator('[data-slot="differences"] fieldset');
  await expect(differences).toContainText("Hala altuia");
  await differences.getByRole("radio").last().check();
  await page.getByRole("button", { name: words("common.conflict.apply") }).click();
  await expect(name).toHaveValue("Hala altuia");
});

test("leaving a form that is not saved asks first", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Nesalvat SRL");
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/products/new`);
  await typed(page, "name").fill("Neterminat");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page
    .getByRole("link", { name: words("frame.nav.orders") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/products\/new$/);
  await expect(typed(page, "name")).toHaveValue("Neterminat");
  page.once("dialog", (dialog) => dialog.accept());
  await page
    .getByRole("link", { name: words("frame.nav.orders") })
    .first()
    .click();
  await page.waitForURL(/\/orders/);
});
