import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";
import { tellTime } from "../support/stopwatch";
import { createTenant } from "../support/tenants";
import { words, wordsWithAnyNumber } from "../support/words";

/** From the choice to a shop that works, with nothing pressed in between. */
test("a sample shop fills by itself, and lives", async ({ page, stack, sandbox }, info) => {
  const tenant = await createTenant(stack, "Magazin de Probă SRL");
  await signIn(page, tenant);
  await page.waitForURL(new RegExp(`/${tenant.slug}/welcome$`));

  const chosen = Date.now();
  await page.getByRole("button", { name: words("welcome.sample.submit") }).click();
  await expect(page.getByText(words("welcome.shop.ready"))).toBeVisible({ timeout: 75_000 });
  tellTime(info, "sample shop ready", Date.now() - chosen);

  const onward = page.getByRole("link", { name: wordsWithAnyNumber("welcome.shop.toOrders", { count: 9 }) });
  await expect(onward).toBeVisible();
  await firstMinute(page, tenant.slug);
  await page.goto(`/${tenant.slug}/orders?state=uncovered`);
  await expect(page.getByRole("main").getByRole("row")).not.toHaveCount(0);

  const sellers = await sandbox.get<{ sellerId: number; name: string }[]>("/control/sellers");
  const own = sellers.filter(({ name }) => name === "Magazin de Probă SRL").at(-1);
  expect(own?.sellerId).toBeGreaterThan(2000);
  const listed = await sandbox.get<{ barcode: string; quantity: number; state: string }[]>(
    `/control/products/${own?.sellerId}?q=can&limit=50`,
  );
  const wanted = listed.find(({ quantity }) => quantity > 2);
  const placed = await sandbox.post<{ orderNumber: string }>("/control/orders", {
    sellerId: own?.sellerId,
    lines: [{ barcode: wanted?.barcode, quantity: 1 }],
  });
  await expect(async () => {
    await page.goto(`/${tenant.slug}/orders?q=${placed.orderNumber}`);
    await expect(page.getByRole("link", { name: placed.orderNumber })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 75_000 });

  // And goes again, when the person has seen enough.
  await page.goto(`/${tenant.slug}/welcome`);
  await page.getByRole("button", { name: words("welcome.shop.clear.open") }).click();
  await page.getByRole("button", { name: words("welcome.shop.clear.submit") }).click();
  await expect(page.getByRole("button", { name: words("welcome.own.submit") })).toBeVisible();
  await page.goto(`/${tenant.slug}/orders`);
  await expect(page.getByText(placed.orderNumber)).toHaveCount(0);
  await page.goto(`/${tenant.slug}/products`);
  await expect(page.getByRole("main").getByText(listed[0]?.barcode ?? "?")).toHaveCount(0);
});

/** The guided first minute: each sentence goes on to the next when the person got there, also after the page was loaded anew. */
async function firstMinute(page: Page, slug: string): Promise<void> {
  const guide = page.getByRole("region", { name: words("guide.name") });
  const says = (step: string) => expect(guide.getByText(words(`guide.${step}.title`))).toBeVisible();
  await page.getByRole("button", { name: words("guide.start") }).click();
  await says("orders");
  await page.locator("tbody").getByRole("link").first().click();
  await says("order");
  await page.reload();
  await says("order");
  await page.locator(`main a[href^="/${slug}/products/"]`).first().click();
  await says("stock");
  await guide.getByRole("button", { name: words("guide.skip") }).click();
  await says("channel");
  await guide.getByRole("link", { name: words("guide.go") }).click();
  await page.locator("tbody a[href*='explica=']").first().click();
  await says("end");
  // A list that draws itself anew, as the catalogue does while something is on its way, leaves the last sentence.
  await page.reload();
  await says("end");
  await guide.getByRole("button", { name: words("guide.close") }).click();
  await expect(guide).toHaveCount(0);
  await page.reload();
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(guide).toHaveCount(0);
}
