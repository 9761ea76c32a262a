import { join } from "node:path";
import type { Page } from "@playwright/test";
import { measureWeight } from "../../scripts/weight/measure-weight";
import { addressOf, appRoutes, idsOf } from "../support/app-routes";
import { expect, test } from "../support/fixtures";
import { signedIn } from "../support/signed-in";
import { watchOutside } from "../support/watch-outside";

test.use({ trace: "off" });

const pages = appRoutes().filter(
  ({ kind, pattern }) => kind === "page" && !/^\/operator(\/|$)|\/(_|%5F)?kit(\/|$)/.test(pattern),
);
const BUILD = join(import.meta.dirname, "..", "..", process.env.NEXT_DIST_DIR ?? ".next");

// That no page does it when it is opened is looked at where every page is (every-page.spec.ts).
test("moving about in a company asks no other origin for anything and breaks no policy", async ({
  browser,
  stack,
  shops,
}) => {
  const context = await signedIn(browser, stack, shops.mine);
  const page = await context.newPage();
  const found = await watchOutside(page, stack.appUrl);
  const { slug, connectionId, listingId } = shops.mine;
  // The panel beside the list, with its picture; and from page to page without loading anew.
  await look(page, `/${slug}/channels/${connectionId}?explica=${listingId}`);
  await page
    .locator("aside")
    .getByRole("link", { name: /Comenzi/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/orders$/);
  await expect(page.locator("h1").first()).toBeVisible();
  // A window holds the page still by a sheet that it writes.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.locator("body")).toHaveCSS("overflow", "hidden");
  await page.keyboard.press("Escape");
  await look(page, `/${slug}/no.such/page.html`, 404);
  await look(page, "/help/no.such", 404);
  expect(found).toEqual([]);
  await context.close();
});

test("the pictures of listings come from the app, though nobody fetched them before", async ({
  browser,
  stack,
  shops,
}) => {
  const context = await signedIn(browser, stack, shops.mine);
  const page = await context.newPage();
  const { slug, connectionId, listingId } = shops.mine;
  await page.goto(`/${slug}/channels/${connectionId}/listings/${listingId}`);
  const first = page.locator("main [data-slot=picture] img").first();
  await expect(first).toHaveAttribute("src", new RegExp(`^/${slug}/images/[0-9a-f-]{36}\\?of=`));
  await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const picture = await page.request.get((await first.getAttribute("src")) ?? "");
  expect(picture.headers()["content-type"]).toBe("image/webp");
  expect(picture.headers()["content-security-policy"]).toMatch(/^default-src 'none'/);
  await context.close();
});

test("what somebody smuggled into a page does not run, and the watch sees it", async ({ page, stack }) => {
  const found = await watchOutside(page, stack.appUrl);
  await look(page, "/sign-in");
  await page.evaluate(() => {
    const written = document.createElement("div");
    written.innerHTML = `<img src="x" onerror="document.title='smuggled'"><img src="http://127.0.0.1:9/seen.png">`;
    document.body.append(written);
    const script = document.createElement("iframe");
    script.srcdoc = "<script>parent.document.title='smuggled'</" + "script>";
    document.body.append(script);
  });
  await expect
    .poll(() => found.map((one) => one.split(":")[0]).sort())
    .toEqual(expect.arrayContaining(["breaks img-src", "breaks script-src-attr"]));
  expect(await page.title()).not.toBe("smuggled");
});

test("each page has a policy of its own, data has the closed one", async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()["content-security-policy"] ?? "";
  const [one, other] = [await policyOf("/"), await policyOf("/")];
  expect(one).toMatch(/script-src 'self' 'nonce-[\w+/]{24}' 'strict-dynamic';/);
  expect(one).not.toBe(other);
  expect(one).toMatch(/style-src 'self' 'nonce-[\w+/]{24}';/);
  expect(one.replace(/style-src-attr [^;]*/, "")).not.toMatch(/unsafe|http:|https:/);
  for (const path of ["/api/v1/health", "/api/v1/nothing", "/api/v1/openapi.json"]) {
    expect(await policyOf(path), path).toMatch(/^default-src 'none';/);
  }
});

test("a browser loads what `npm run weight` counts, and no page is over its limit", async ({
  browser,
  stack,
  shops,
}) => {
  const weights = measureWeight(BUILD);
  expect(weights.filter(({ bytes, limit }) => bytes > limit).map(({ route, bytes }) => `${route} ${bytes}`)).toEqual(
    [],
  );
  const context = await signedIn(browser, stack, shops.mine);
  const page = await context.newPage();
  for (const pattern of ["/", "/sign-up", "/[tenant]/orders", "/[tenant]/channels/[connectionId]"]) {
    const route = pages.find((one) => one.pattern === pattern);
    const weight = weights.find((one) => one.route === pattern);
    if (!route || !weight) throw new Error(`${pattern} is no page any more`);
    const loaded: string[] = [];
    page.on("response", (answer) => {
      if (answer.request().resourceType() === "script") loaded.push(new URL(answer.url()).pathname);
    });
    await look(page, addressOf(route, idsOf(shops.mine)));
    page.removeAllListeners("response");
    expect([...new Set(loaded)].sort(), pattern).toEqual(weight.scripts.map(({ path }) => path).sort());
  }
  await context.close();
});

/** Opens a page and waits until it asks for nothing more. */
async function look(page: Page, address: string, status = 200): Promise<void> {
  const answer = await page.goto(address, { waitUntil: "load" });
  expect(answer?.status(), address).toBe(status);
  await page.waitForLoadState("networkidle");
}
