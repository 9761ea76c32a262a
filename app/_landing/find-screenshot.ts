import { access, open } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "@/i18n/locales";

/** `srcSet`: a small one for phones beside the whole. */
type Addresses = { src: string; srcSet: string };
/** `dark`: the same screen in the dark theme, in the same measures. */
export type Screenshot = Addresses & { width: number; height: number; dark: Addresses | null };

/** Wide enough for a phone's screen at twice its points. */
const SMALL_WIDTH = 840;
const FOLDER = join(process.cwd(), "public", "screens");

/** A picture of a real screen in that language, made by a script; null while it does not exist, so that nothing broken is shown. */
export async function findScreenshot(name: "orders" | "catalog" | "order", locale: Locale): Promise<Screenshot | null> {
  const path = `${locale}/${name}`;
  const file = await open(join(FOLDER, `${path}.png`), "r").catch(() => null);
  if (!file) return null;
  try {
    const head = Buffer.alloc(24);
    const { bytesRead } = await file.read(head, 0, 24, 0);
    // Width and height stand in the first chunk of every PNG.
    if (bytesRead < 24 || head.toString("latin1", 1, 4) !== "PNG") return null;
    const width = head.readUInt32BE(16);
    const hasDark = await access(join(FOLDER, `${path}-dark.png`)).then(
      () => true,
      () => false,
    );
    const dark = hasDark ? addressesOf(`${path}-dark`, width) : null;
    return { ...addressesOf(path, width), width, height: head.readUInt32BE(20), dark };
  } finally {
    await file.close();
  }
}

function addressesOf(path: string, width: number): Addresses {
  const src = `/screens/${path}.png`;
  return { src, srcSet: `/screens/${path}-small.webp ${SMALL_WIDTH}w, ${src} ${width}w` };
}
