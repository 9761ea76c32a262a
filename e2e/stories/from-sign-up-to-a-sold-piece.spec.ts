import { randomInt } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { pressKeys } from "../support/press-keys";
import { ShopWindow } from "../support/shop-window";
import { signIn } from "../support/sign-in";
import { tellTime } from "../support/stopwatch";
import { waitUntil } from "../support/wait-until";
import { words, wordsWithAnyNumber } from "../support/words";

// Of this run alone, so that the story can be told again on a stack that knows it already.
const run = randomInt(100_000, 999_999);
const SELLER = { sellerId: run, apiKey: `key-${run}`, apiSecret: `secret-${run}`, products: 40 };
const OWNER = { email: `ana.${run}@marfa.test`, password: "o parola lunga si buna" };

/** The whole job, once, as a person does it: everything is pressed on the screen, and Trendyol is the sandbox. */
test("from sign-up to a sold piece", async ({ page, mailbox, sandbox }, info) => {
  test.setTimeout(170_000);
  await sandbox.post("/control/sellers", SELLER);
  const window = new ShopWindow(sandbox, SELLER.sellerId);
  const product = await window.somethingToBuy();
  let shop = "";
  let connection = "";

  await test.step("she makes an account and confirms her address", async () => {
    await page.goto("/");
    await page.goto("/sign-up");
    await page.getByLabel(words("auth.signUp.company"), { exact: true }).fill("Ceramica Ana SRL");
    await page.getByLabel(words("auth.signUp.cui"), { exact: true }).fill("RO 14399840");
    await page.getByLabel(words("auth.signUp.name"), { exact: true }).fill("Ana Popescu");
    await page.getByLabel(words("auth.signUp.email"), { exact: true }).fill(OWNER.email);
    await page.getByLabel(words("auth.signUp.password"), { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: words("auth.signUp.submit") }).click();
    await expect(page.getByRole("heading", { name: words("auth.mail.title") })).toBeVisible();
    const mail = await mailbox.waitForMail(OWNER.email);
    await page.goto(mailbox.linkIn(mail, "/confirm"));
    await expect(page.getByText(words("auth.signIn.confirmed"))).toBeVisible();
    await signIn(page, OWNER);
  });

  await test.step("she connects her own Trendyol account", async () => {
    await page.getByRole("button", { name: words("welcome.own.submit") }).click();
    await page.waitForURL(/\/channels\/new$/);
    await page.getByLabel(words("channels-screen.connect.sellerId")).fill(String(SELLER.sellerId));
    await page.getByLabel("API Key", { exact: true }).fill(SELLER.apiKey);
    await page.getByLabel("API Secret", { exact: true }).fill("wrong-secret");
    await page.getByRole("button", { name: words("channels-screen.connect.submit") }).click();
    await expect(page.getByText(words("codes.code.channel_unauthorised"))).toBeVisible();
    await page.getByLabel("API Key", { exact: true }).fill(SELLER.apiKey);
    await page.getByLabel("API Secret", { exact: true }).fill(SELLER.apiSecret);
    await page.getByRole("button", { name: words("channels-screen.connect.submit") }).click();
    await page.waitForURL(/\/channels\/[^/]+\/runs\//);
    [, shop = "", connection = ""] = /\/([^/]+)\/channels\/([^/]+)\//.exec(page.url()) ?? [];
  });

  await test.step("she watches the catalogue come in", async () => {
    const started = Date.now();
    await expect(page.getByRole("progressbar").first()).toBeVisible();
    const onward = page.getByRole("main").getByRole("link", { name: words("channels-screen.run.toImport") });
    await onward.click({ timeout: 60_000 });
    tellTime(info, "first sync", Date.now() - started);
  });

  await test.step("she imports it, with what Trendyol has as opening stock", async () => {
    await page.waitForURL(/\/import$/);
    await expect(page.getByRole("row").nth(1)).toContainText(words("import-screen.word.created"));
    await expect(page.getByLabel(words("import-screen.openingStock"))).toBeChecked();
    await page.getByRole("button", { name: wordsWithAnyNumber("import-screen.import", { ready: 7 }) }).click();
    const onward = page.getByRole("main").getByRole("link", { name: words("channels-screen.run.toFirstPush") });
    await onward.click({ timeout: 40_000 });
  });

  await test.step("she sees what would change, and starts the sending", async () => {
    await page.waitForURL(/\/first-push/);
    const seen = page.getByRole("checkbox");
    if (await seen.count()) await seen.first().check();
    await page.getByRole("button", { name: new RegExp(`^${words("first-push-screen.start", { count: 0 })}`) }).click();
    await expect(page.getByRole("heading", { name: words("first-push-screen.state.settled") })).toBeVisible({
      timeout: 40_000,
    });
  });

  const counted = product.quantity + 5;
  await test.step("she corrects a stock", async () => {
    await page.goto(`/${shop}/products?q=${encodeURIComponent(product.barcode)}`);
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
    await page.locator(`main a[href*="/stock/adjust?"]`).first().click();
    const amount = page.getByRole("listitem").getByRole("textbox").first();
    await amount.fill(String(counted));
    const asked = Date.now();
    await page.getByRole("button", { name: words("stock-screen.adjust.save", { count: 1 }) }).click();
    await page.waitForURL(/\/stock\/adjustments\//);
    const sent = await waitUntil("the new stock on Trendyol", async () =>
      (await window.product(product.barcode)).updates.find(({ at, quantity }) => at >= asked && quantity === counted),
    );
    tellTime(info, "stock change → on Trendyol", sent.at - asked);
    expect(sent.at - asked).toBeLessThan(60_000);
  });

  await test.step("she asks why Trendyol shows this figure, and sees it confirmed", async () => {
    const panel = await explain(page, `/${shop}/channels/${connection}`, product.barcode);
    await expectConfirmed(panel, counted);
    expect((await window.product(product.barcode)).quantity).toBe(counted);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
  });

  await test.step("somebody buys two; they are reserved here, and the new stock goes back", async () => {
    await page.goto(`/${shop}/orders`);
    const placed = Date.now();
    const { orderNumber } = await window.buy(product.barcode, 2);
    const row = page.getByRole("row").filter({ hasText: orderNumber });
    await waitUntil(
      "the order on the list",
      async () => {
        const fresh = page.getByRole("button", { name: wordsWithAnyNumber("orders-screen.fresh", { count: 1 }) });
        if (await fresh.isVisible()) await fresh.click();
        return row.isVisible();
      },
      { timeoutMs: 100_000 },
    );
    tellTime(info, "order placed → reserved and on the screen", Date.now() - placed);
    await row.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(orderNumber);
    await expect(page.getByText(words("states.order.reserved")).first()).toBeVisible();
    const sent = await waitUntil("the remaining stock on Trendyol", async () =>
      (await window.product(product.barcode)).updates.find(
        ({ at, quantity }) => at >= placed && quantity === counted - 2,
      ),
    );
    tellTime(info, "order placed → remaining stock sent back", sent.at - placed);
    const panel = await explain(page, `/${shop}/channels/${connection}`, product.barcode);
    await expectConfirmed(panel, counted - 2);
  });
});

/** Finds the product in the catalogue of the channel and opens its Explain panel with the key. */
async function explain(page: Page, catalogue: string, barcode: string) {
  await page.goto(`${catalogue}?q=${barcode}`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  const panel = page.getByRole("complementary", { name: words("common.explain.panel") });
  // Keys are heard once the page has come to life; a person would press again too.
  await expect(async () => {
    await pressKeys(page, "j", "i");
    await expect(panel).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
  return panel;
}

/** The panel follows by itself: its step "confirmed" is done, with this figure. */
async function expectConfirmed(panel: Locator, quantity: number): Promise<void> {
  const done = `${words("states.step.confirmed")}: ${words("states.node.done")}`;
  const step = panel.getByRole("listitem").filter({ hasText: done });
  await expect(step).toContainText(String(quantity), { timeout: 40_000 });
}
