import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../support/fixtures";
import type { Language } from "../support/words";
import { HELP_PICTURES, type HelpPicture, sayIn } from "./help-pictures";
import { helpShops } from "./open-help-shops";

const ROOT = join(import.meta.dirname, "..", "..");
/** What the pages of help read; app/help/help-pages.test.ts holds it against the files. */
const SIZES_FILE = join(ROOT, "app", "help", "pictures.json");
const LANGUAGES: readonly Language[] = ["ro", "en"];
const THEMES = ["light", "dark"] as const;
/** The desk's layout, narrow enough to be read beside a text; high enough that nothing scrolls. */
const VIEWPORTS = { desk: { width: 1010, height: 1400 }, phone: { width: 360, height: 1400 } } as const;
type Where = keyof typeof VIEWPORTS;
/** The most that is shown of a screen, in points, unless a picture says otherwise. */
const MOST = { desk: 440, phone: 440 };
/** Around what matters. */
const ROOM = 10;
const MOST_BYTES = 60_000;
const QUALITIES = [70, 55, 40, 25];

type Size = { width: number; height: number };
type Sizes = Record<string, Partial<Record<Language, Record<Where, Size>>>>;

// A trace of so many pages would take longer than the pictures.
test.use({ trace: "off", screenshot: "off" });

test("pictures of help: every screen that it explains, in both languages and themes", async ({
  browser,
  stack,
  sandbox,
}) => {
  test.setTimeout(1_800_000);
  // MARFA_HELP_PICTURES=orders,order takes a few of them anew.
  const wanted = process.env.MARFA_HELP_PICTURES?.split(",");
  const pictures = HELP_PICTURES.filter(({ name }) => !wanted || wanted.includes(name));
  const sizes: Sizes = wanted ? JSON.parse(await readFile(SIZES_FILE, "utf8")) : {};
  const shopOf = helpShops(browser, stack, sandbox);
  for (const language of LANGUAGES) await mkdir(join(ROOT, "public", "help", language), { recursive: true });
  for (const picture of pictures) {
    const shop = await shopOf(picture.shop);
    for (const language of LANGUAGES) {
      await shop.page.context().addCookies([{ name: "marfa-locale", value: language, url: stack.appUrl }]);
      const desk = await take(picture, shop, language, "desk");
      const phone = await take(picture, shop, language, "phone");
      sizes[picture.name] = { ...sizes[picture.name], [language]: { desk, phone } };
    }
    await writeFile(SIZES_FILE, `${JSON.stringify(sizes, null, 2)}\n`);
  }
});

/** Both themes of one picture; answers with its size in points of the screen. */
async function take(
  { name, path, first, parts, width, most = {} }: HelpPicture,
  shop: Parameters<HelpPicture["path"]>[0],
  language: Language,
  where: Where,
): Promise<Size> {
  const { page } = shop;
  const say = sayIn(language);
  await page.setViewportSize(where === "desk" && width ? { ...VIEWPORTS.desk, width } : VIEWPORTS[where]);
  await page.goto(path(shop));
  await expect(page.locator("h1").first()).toBeVisible();
  await first?.(page, say);
  await page.waitForLoadState("networkidle");
  const clip = await boxOf(page, parts?.(page, say), most[where] ?? MOST[where]);
  for (const theme of THEMES) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
    const file = await small(await page.screenshot({ clip, animations: "disabled", caret: "hide" }));
    await writeFile(join(ROOT, "public", "help", language, `${name}-${where}-${theme}.webp`), file);
  }
  return { width: clip.width, height: clip.height };
}

/** The box around the parts with a little room; without parts the page from its head on. Whole points, inside the screen. */
async function boxOf(page: Page, given: readonly Locator[] | undefined, most: number) {
  const parts = given ?? [page.locator("#main")];
  const room = given ? ROOM : 0;
  const boxes = [];
  for (const part of parts) {
    await part.first().scrollIntoViewIfNeeded();
    const box = await part.first().boundingBox();
    if (box) boxes.push(box);
  }
  const screen = page.viewportSize() ?? VIEWPORTS.desk;
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(({ x }) => x)) - room));
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(({ y }) => y)) - room));
  const right = Math.min(screen.width, Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width)) + room));
  const bottom = Math.min(screen.height, Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + room));
  return { x: left, y: top, width: right - left, height: Math.min(most, bottom - top) };
}

/** As good as it may be while it stays small. */
async function small(picture: Buffer): Promise<Buffer> {
  let file = picture;
  for (const quality of QUALITIES) {
    file = await sharp(picture).webp({ quality, effort: 4, smartSubsample: true }).toBuffer();
    if (file.length <= MOST_BYTES) return file;
  }
  throw new Error(`A picture of help has ${file.length} bytes, more than ${MOST_BYTES}: show less of the screen.`);
}
