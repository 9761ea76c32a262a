import { expect, test } from "../support/fixtures";
import { signedIn } from "../support/signed-in";
import { words } from "../support/words";

test("a link changes the page without loading it anew; with Ctrl it opens beside, without script it is a link like any other", async ({
  browser,
  stack,
  shops: { mine },
}) => {
  const context = await signedIn(browser, stack, mine);
  const page = await context.newPage();
  const list = `/${mine.slug}/products`;
  await page.goto(list, { waitUntil: "networkidle" });
  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  const first = page.locator("[data-row-open]").first();
  const target = await first.getAttribute("href");

  const beside = context.waitForEvent("page");
  await first.click({ modifiers: ["ControlOrMeta"] });
  const other = await beside;
  await other.waitForURL(`**${target}`);
  await other.close();
  expect(new URL(page.url()).pathname).toBe(list);

  await first.click();
  await page.waitForURL(`**${target}`);
  await page.goBack();
  await expect(first).toBeVisible();
  expect(loads).toEqual([]);

  await test.step("what opens beside the list leaves it scrolled to where it is", async () => {
    await page.setViewportSize({ width: 1440, height: 400 });
    await page.goto(`/${mine.slug}/channels/${mine.connectionId}`, { waitUntil: "networkidle" });
    const last = page.locator("[data-row-open]").last();
    await last.scrollIntoViewIfNeeded();
    const from = await page.evaluate(() => Math.max(scrollY, document.querySelector("main")?.scrollTop ?? 0));
    expect(from).toBeGreaterThan(0);
    loads.length = 0;
    await last.click();
    await page.waitForURL(/[?&]explica=/);
    const to = await page.evaluate(() => Math.max(scrollY, document.querySelector("main")?.scrollTop ?? 0));
    expect(to).toBeGreaterThan(0);
    expect(loads).toEqual([]);
  });

  const bare = await browser.newContext({
    baseURL: stack.appUrl,
    storageState: await context.storageState(),
    javaScriptEnabled: false,
  });
  const still = await bare.newPage();
  await still.goto(list);
  await still.locator(`[data-row-open][href="${target}"]`).click();
  await still.waitForURL(`**${target}`);
  await bare.close();
  await context.close();
});

test("a page that is not there is loaded anew once after a step onto it, also where the browser names what it loaded otherwise", async ({
  browser,
  stack,
  shops: { mine },
}) => {
  const context = await signedIn(browser, stack, mine);
  await context.addInitScript(() => {
    const told = performance.getEntriesByType.bind(performance);
    performance.getEntriesByType = (type) =>
      type === "navigation"
        ? told(type).map((entry) => ({ ...entry.toJSON(), name: "https://elsewhere.test/" }))
        : told(type);
  });
  const page = await context.newPage();
  const missing = `/${mine.slug}/products/00000000-0000-7000-8000-000000000000`;
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads++;
  });
  await page.goto(missing, { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1, name: words("errors.notFound.title") })).toBeVisible();
  await page.waitForFunction(() => {
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return loaded?.type === "reload" && document.readyState === "complete";
  });
  await page.waitForLoadState("networkidle");
  expect(loads).toBe(2);
  await context.close();
});
