import { expect, test } from "../support/fixtures";
import { words } from "../support/words";

test("the landing page answers, and the machine says that it is well", async ({ page, request, app }) => {
  const landing = await page.goto("/");
  expect(landing?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const health = await request.get(`${app.url}/api/v1/health`);
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok" });
});

test("language and theme of the landing page change without a script, and it leads to the sign-in and back", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: "ro-RO", colorScheme: "dark", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  // Only the script that asks the system could have made it dark.
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.getByRole("button", { name: words("common.theme.dark") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\/#foot$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words("landing.hero.first", {}, "en"));
  await page
    .getByRole("banner")
    .getByRole("link", { name: words("landing.nav.signIn", {}, "en") })
    .click();
  await expect(page.getByRole("heading", { name: words("auth.signIn.title", {}, "en") })).toBeVisible();
  await page.getByRole("link", { name: words("auth.layout.home", {}, "en") }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
  await context.close();
});

test("a page that is not there is dark where the system is dark", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: "ro-RO", colorScheme: "dark" });
  const page = await context.newPage();
  expect((await page.goto("/help/no.such"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: words("errors.notFound.title") })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // Before the style is there, too.
  await expect(page.locator('meta[name="color-scheme"]')).toHaveAttribute("content", "light dark");
  await context.close();
});

test("the scripts that every page runs come with the hint to compile them at once, those of a page alone do not", async ({
  request,
}) => {
  const html = await (await request.get("/sign-in")).text();
  const paths = new Set(
    [...html.matchAll(/<script[^>]* src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path]) => path ?? ""),
  );
  const scripts = await Promise.all([...paths].map(async (path) => (await request.get(path)).text()));
  const isHinted = (source: string) => source.startsWith("//# allFunctionsCalledOnLoad\n");
  // React is known by the door through which Next starts it.
  expect(scripts.filter((source) => source.includes("hydrateRoot")).map(isHinted)).toEqual([true]);
  expect(scripts.filter((source) => !isHinted(source)).length).toBeGreaterThan(0);
});

test("the outside world of the tests answers too", async ({ sandbox }) => {
  expect(await sandbox.get("/control/health")).toMatchObject({ status: "ok" });
});
