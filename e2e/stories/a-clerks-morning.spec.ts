import type { Page } from "@playwright/test";
import { Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { furnishShop } from "../support/furnish-shop";
import { pressKeys } from "../support/press-keys";
import { queryDatabase } from "../support/query-database";
import { tellTime } from "../support/stopwatch";
import { waitUntil } from "../support/wait-until";
import { words } from "../support/words";

const ORDERS = 20;

/** A clerk's morning: no mouse is touched from the sign-in to the twentieth order. */
test("a clerk goes through twenty orders by keyboard, and covers the two that lack goods", async ({
  page,
  stack,
  sandbox,
}, info) => {
  test.setTimeout(300_000);
  const shop = await furnishShop(stack, sandbox, {
    name: "Dimineața SRL",
    sellerId: 700_020,
    products: 60,
    orders: ORDERS - 2,
  });
  const api = new Api(stack.appUrl, shop.apiKey);
  await sellTwoThatAreGone(api, sandbox, shop);
  await queryDatabase(stack, "UPDATE membership SET role = 'clerk' WHERE tenant_id = $1", [shop.tenantId]);

  const begun = Date.now();
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await typeInto(page, "email", shop.email);
  await typeInto(page, "password", shop.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/${shop.slug}/`));

  // Lists are opened by address, as with a bookmark: the address bar is a keyboard's place too.
  for (let left = 2; left > 0; left--) {
    await page.goto(`/${shop.slug}/orders?state=uncovered`);
    await expect(page.getByRole("main").locator("[data-row-key]")).toHaveCount(left);
    await openFirst(page);
    await answers(page, "Enter", /\/stock\/adjust/);
    // The cursor stands in the quantity of the very product: what was counted is typed, and saved.
    await expect(page.locator("[data-amount-of]")).toBeFocused();
    await page.keyboard.type("5");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/stock\/adjustments\//);
  }
  const covered = await api.all(`/orders?connectionId=${shop.connectionId}&state=uncovered`);
  expect(covered).toEqual([]);

  await page.goto(`/${shop.slug}/orders`);
  await openFirst(page);
  const seen = new Set<string>();
  for (let at = 1; at <= ORDERS; at++) {
    const number = await page.getByRole("heading", { level: 1 }).textContent();
    seen.add(number ?? "?");
    if (at < ORDERS) await answers(page, "j", new RegExp(`[?&]n=${at + 1}(&|$)`));
  }
  expect(seen.size).toBe(ORDERS);
  tellTime(info, `${ORDERS} orders by keyboard, two of them covered`, Date.now() - begun);
});

/** Two products break while two buyers buy them: the orders come in with nothing left for them. */
async function sellTwoThatAreGone(
  api: Api,
  sandbox: { post(path: string, body: unknown): Promise<unknown> },
  shop: { connectionId: string; sellerId: number; productId: string },
): Promise<void> {
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  const untouched = await waitUntil("two products that Trendyol shows and nobody has bought", async () => {
    const levels = await api.all("/stock-levels");
    const free = (await api.all(`/listings?connectionId=${shop.connectionId}&state=on_sale`)).filter(
      ({ productId, push }) => {
        const level = levels.find((one) => one.productId === productId);
        return level && Number(level.reserved) === 0 && Number(push.stock.confirmed ?? 0) > 1;
      },
    );
    return free.length >= 2 && free.slice(0, 2);
  });
  for (const { productId, barcode } of untouched) {
    await sandbox.post("/control/orders", { sellerId: shop.sellerId, lines: [{ barcode, quantity: 1 }] });
    await api.post("/stock-adjustments", { warehouseId, reason: "damage", lines: [{ productId, onHand: 0 }] });
  }
  await api.post(`/connections/${shop.connectionId}/sync`, { kind: "orders" });
  await waitUntil("the two orders without goods", async () => {
    const uncovered = await api.all(`/orders?connectionId=${shop.connectionId}&state=uncovered`);
    return uncovered.length === 2;
  });
}

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[name=${name}]`);
  for (let presses = 0; presses < 12 && !(await field.evaluate((one) => one === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
}

async function openFirst(page: Page): Promise<void> {
  const first = page.getByRole("row").nth(1).getByRole("link").first();
  await expect(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await pressKeys(page, "j");
    await expect(first).toBeFocused({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await pressKeys(page, "o");
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}/);
  await expect(page.getByRole("navigation", { name: words("orders-screen.turn.label") })).toBeVisible();
}

/** Presses the key until the page has come to life and leads on. */
async function answers(page: Page, key: string, to: RegExp): Promise<void> {
  await expect(async () => {
    if (!to.test(page.url())) await pressKeys(page, key);
    await page.waitForURL(to, { timeout: 8_000 });
  }).toPass({ timeout: 30_000 });
}
