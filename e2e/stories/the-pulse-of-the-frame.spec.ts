import { expect, test } from "../support/fixtures";
import { signedIn } from "../support/signed-in";
import { words } from "../support/words";

test("the time since the last pull counts on while a page stays open, is asked anew, and says so when it cannot be known", async ({
  browser,
  stack,
  shops,
}) => {
  const context = await signedIn(browser, stack, shops.mine);
  const page = await context.newPage();
  await page.clock.install();
  let asked = 0;
  let age = 7_000;
  let stamp = "";
  await page.route(`**/${shops.mine.slug}/pulse`, async (route) => {
    asked++;
    if (age < 0) return route.abort();
    // The stamp is the server's: another one would have the frame drawn anew.
    stamp ||= (await (await route.fetch()).json()).stamp;
    return route.fulfill({ json: { stamp, age } });
  });
  await page.goto(`/${shops.mine.slug}/today`);
  const pulse = page.locator('[data-slot="side"] [data-slot="pulse"]');
  await expect(pulse).toContainText("preluat acum");
  await page.clock.runFor(20_000);
  expect(asked).toBe(0);

  await page.clock.runFor(15_000);
  await expect.poll(() => asked).toBe(1);
  // By itself from the answer on, until it is asked again half a minute later.
  await page.clock.runFor(10_000);
  await expect(pulse).toContainText(/preluat acum 1\d\ss/);
  expect(asked).toBe(1);

  age = -1;
  await page.clock.runFor(25_000);
  await expect.poll(() => asked).toBe(2);
  await page.clock.runFor(5_000);
  await expect(pulse).toContainText(words("settings.pulse.unknown"));
  // Without an answer it is asked ever less often: not after half a minute, after a whole one.
  await page.clock.runFor(40_000);
  expect(asked).toBe(2);
  await page.clock.runFor(30_000);
  await expect.poll(() => asked).toBe(3);
  await context.close();
});

test("a phone finds anything from its menu, as the desk does with Ctrl K", async ({ browser, stack, shops }) => {
  const context = await signedIn(browser, stack, shops.mine);
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${shops.mine.slug}/products`);
  await page.getByRole("button", { name: words("frame.menu") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words("palette.field") })
    .click();
  const palette = page.getByRole("dialog", { name: words("palette.title") });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await palette.getByRole("combobox").fill(shops.mine.orderNumber);
  await palette.getByRole("option").filter({ hasText: shops.mine.orderNumber }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(shops.mine.orderNumber);
  await context.close();
});
