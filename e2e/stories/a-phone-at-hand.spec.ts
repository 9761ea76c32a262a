import { Api } from "../support/api";
import { whatIsLost } from "../support/edges";
import { expect, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";
import { createTenant } from "../support/tenants";
import { words } from "../support/words";

const LONG = "Cană ceramică smălțuită „Ardeal”, 350 ml, vișiniu, cu farfurie";

test("a code that another product has is told within a phone's width, however long that product's name is", async ({
  page,
  stack,
}) => {
  const tenant = await createTenant(stack, "Coduri SRL");
  const api = new Api(stack.appUrl, tenant.apiKey);
  await api.post("/products", { name: LONG, barcodes: ["5941234000594"] });
  const other = await api.post("/products", { name: "Farfurie" });
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, tenant);

  await page.goto(`/${tenant.slug}/products/new`);
  await page.getByLabel(words("products-screen.form.name"), { exact: true }).fill("Cană nouă");
  await page.getByLabel(words("products-screen.form.barcodes")).fill("5941234000594");
  await page.getByRole("button", { name: words("products-screen.form.save"), exact: true }).click();
  await expect(
    page.getByRole("link", { name: words("products-screen.form.takenOpen", { product: LONG }) }),
  ).toBeVisible();
  expect(await whatIsLost(page)).toEqual([]);

  await page.goto(`/${tenant.slug}/products/${other.id}`);
  await page.getByLabel(words("products-screen.codes.newCode")).fill("5941234000594");
  await page.getByRole("button", { name: words("products-screen.codes.add") }).click();
  await expect(
    page.getByRole("link", { name: words("products-screen.codes.openTaken", { product: LONG }) }),
  ).toBeVisible();
  expect(await whatIsLost(page)).toEqual([]);
});
