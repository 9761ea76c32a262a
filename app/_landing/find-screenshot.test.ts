import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "@/i18n/locales";
import { findScreenshot } from "./find-screenshot";

test.each(
  LOCALES.flatMap((locale) => (["orders", "catalog", "order"] as const).map((name) => [locale, name] as const)),
)("%s: the picture of %s has one for the dark, both for phones too", async (locale, name) => {
  const shot = await findScreenshot(name, locale);
  expect(shot).toMatchObject({
    src: `/screens/${locale}/${name}.png`,
    srcSet: `/screens/${locale}/${name}-small.webp 840w, /screens/${locale}/${name}.png 1440w`,
    width: 1440,
    height: 900,
    dark: {
      src: `/screens/${locale}/${name}-dark.png`,
      srcSet: `/screens/${locale}/${name}-dark-small.webp 840w, /screens/${locale}/${name}-dark.png 1440w`,
    },
  });
  for (const file of [`${name}-small.webp`, `${name}-dark-small.webp`])
    await expect(access(join(process.cwd(), "public", "screens", locale, file))).resolves.toBeUndefined();
});
