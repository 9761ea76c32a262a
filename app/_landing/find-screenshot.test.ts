import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findScreenshot } from "./find-screenshot";

test.each(["orders", "catalog", "order"] as const)(
  "the picture of %s has one for the dark, both for phones too",
  async (name) => {
    const shot = await findScreenshot(name);
    expect(shot).toMatchObject({
      src: `/screens/${name}.png`,
      srcSet: `/screens/${name}-small.webp 840w, /screens/${name}.png 1440w`,
      width: 1440,
      height: 900,
      dark: {
        src: `/screens/${name}-dark.png`,
        srcSet: `/screens/${name}-dark-small.webp 840w, /screens/${name}-dark.png 1440w`,
      },
    });
    for (const file of [`${name}-small.webp`, `${name}-dark-small.webp`])
      await expect(access(join(process.cwd(), "public", "screens", file))).resolves.toBeUndefined();
  },
);
