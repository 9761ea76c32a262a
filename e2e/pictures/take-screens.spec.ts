import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { Api } from "../support/api";
import { expect, test } from "../support/fixtures";
import { createOperator } from "../support/operators";
import { signIn } from "../support/sign-in";
import { createTenant } from "../support/tenants";
import type { Language } from "../support/words";
import { makeTrouble, type PicturedShop, SEARCHED } from "./make-trouble";
import { openSampleShop } from "./open-sample-shop";

const ROOT = join(import.meta.dirname, "..", "..");
const LANGUAGES: readonly Language[] = ["ro", "en"];
const DESK = { width: 1440, height: 900 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 360, height: 740 };
/** Pictures live in the repository, so they are kept small: so many colours are enough for a screen. */
const COLOURS = [128, 64, 32];
const MOST_BYTES = 150_000;

type Picture = { name: string; path: (shop: PicturedShop) => string; inLanding?: string };

/** What a person who has never seen Marfa should see first. */
const PICTURES: Picture[] = [
  { name: "today", path: ({ slug }) => `/${slug}/today` },
  { name: "orders", path: ({ slug }) => `/${slug}/orders`, inLanding: "orders" },
  { name: "order", path: ({ slug, orderId }) => `/${slug}/orders/${orderId}`, inLanding: "order" },
  {
    name: "catalogue",
    path: ({ slug, connectionId, listingId }) =>
      `/${slug}/channels/${connectionId}?q=${encodeURIComponent(SEARCHED)}&explica=${listingId}`,
    inLanding: "catalog",
  },
  { name: "first-sync", path: ({ slug, connectionId, runId }) => `/${slug}/channels/${connectionId}/runs/${runId}` },
  { name: "import", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/import` },
  { name: "decide", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/decide` },
  { name: "first-push", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/first-push` },
  { name: "sync", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/sync` },
  { name: "connection-settings", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/settings` },
  { name: "products", path: ({ slug }) => `/${slug}/products` },
  { name: "product", path: ({ slug, productId }) => `/${slug}/products/${productId}` },
  { name: "stock", path: ({ slug }) => `/${slug}/stock` },
  { name: "warehouses", path: ({ slug }) => `/${slug}/warehouses` },
  { name: "adjustment", path: ({ slug, productId }) => `/${slug}/stock/adjust?product=${productId}` },
  { name: "product-form", path: ({ slug, productId }) => `/${slug}/products/${productId}/edit` },
  { name: "connections", path: ({ slug }) => `/${slug}/channels` },
  { name: "new-connection", path: ({ slug }) => `/${slug}/channels/new` },
  { name: "settings", path: ({ slug }) => `/${slug}/settings` },
  { name: "people", path: ({ slug }) => `/${slug}/settings/members` },
  { name: "roles", path: ({ slug }) => `/${slug}/settings/roles` },
  { name: "profile", path: ({ slug }) => `/${slug}/settings/profile` },
  { name: "audit", path: ({ slug }) => `/${slug}/settings/audit` },
  { name: "export", path: ({ slug }) => `/${slug}/settings/export` },
  { name: "not-found", path: ({ slug }) => `/${slug}/nothing-here` },
  { name: "welcome", path: ({ slug }) => `/${slug}/welcome` },
];
const FOR_OPERATORS: Picture[] = [
  { name: "operator", path: () => "/operator" },
  { name: "operator-tenants", path: () => "/operator/tenants" },
  { name: "operator-health", path: () => "/operator/health" },
];
const FOR_VISITORS: Picture[] = [
  { name: "landing", path: () => "/" },
  { name: "sign-up", path: () => "/sign-up" },
  { name: "sign-in", path: () => "/sign-in" },
  { name: "help", path: () => "/help" },
  { name: "help-orders", path: () => "/help/orders" },
  { name: "privacy", path: () => "/privacy" },
];

test("pictures of the main screens for docs/screens and the landing page", async ({ browser, stack, sandbox }) => {
  test.setTimeout(900_000);
  await mkdir(join(ROOT, "docs", "screens"), { recursive: true });
  for (const language of LANGUAGES) await mkdir(join(ROOT, "public", "screens", language), { recursive: true });
  const tenant = await createTenant(stack, "Cerdac Deco SRL");
  const page = await newPage(browser, stack.appUrl);
  await openSampleShop(page, stack, sandbox, tenant);
  const shop = await makeTrouble(stack, sandbox, tenant, new Api(stack.appUrl, tenant.apiKey));

  for (const picture of PICTURES) await take(page, picture, shop);
  for (const language of LANGUAGES) {
    await page.context().addCookies([{ name: "marfa-locale", value: language, url: stack.appUrl }]);
    for (const picture of PICTURES) await takeForLanding(page, picture, shop, language);
  }
  const visitor = await newPage(browser, stack.appUrl);
  for (const picture of FOR_VISITORS) await take(visitor, picture, shop);
  const operator = await newPage(browser, stack.appUrl);
  await signIn(operator, await createOperator(stack, "Operatorul SRL"));
  for (const picture of FOR_OPERATORS) await take(operator, picture, shop);
});

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "ro-RO", timezoneId: "Europe/Bucharest" });
  return context.newPage();
}

/** Desk, tablet and phone, light and dark. */
async function take(page: Page, { name, path }: Picture, shop: PicturedShop): Promise<void> {
  for (const [where, viewport] of Object.entries({ desk: DESK, tablet: TABLET, phone: PHONE })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      const file = await shoot(page, path(shop), colorScheme);
      await writeFile(join(ROOT, "docs", "screens", `${name}-${where}-${colorScheme}.png`), file);
    }
  }
}

async function shoot(page: Page, path: string, colorScheme: "light" | "dark"): Promise<Buffer> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  return small(await page.screenshot());
}

/** The landing page speaks two languages, and so do its pictures. */
async function takeForLanding(
  page: Page,
  { path, inLanding }: Picture,
  shop: PicturedShop,
  language: Language,
): Promise<void> {
  if (!inLanding) return;
  await page.setViewportSize(DESK);
  await keepForLanding(language, inLanding, await shoot(page, path(shop), "light"));
  await keepForLanding(language, `${inLanding}-dark`, await shoot(page, path(shop), "dark"));
}

/** The landing page gives each browser what its screen can show. */
async function keepForLanding(language: Language, name: string, file: Buffer): Promise<void> {
  const folder = join(ROOT, "public", "screens", language);
  await writeFile(join(folder, `${name}.png`), file);
  // Wider than a phone's screen at twice its points; bigger ones are smaller as a palette.
  await writeFile(
    join(folder, `${name}-small.webp`),
    await sharp(file).resize({ width: 840 }).webp({ quality: 82 }).toBuffer(),
  );
}

/** The best of our palettes that stays small enough. */
async function small(picture: Buffer): Promise<Buffer> {
  let file = picture;
  for (const colours of COLOURS) {
    file = await sharp(picture).png({ palette: true, colours, effort: 9, compressionLevel: 9, dither: 0.4 }).toBuffer();
    if (file.length <= MOST_BYTES) break;
  }
  return file;
}
