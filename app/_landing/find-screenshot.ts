import { access, open } from "node:fs/promises";
import { join } from "node:path";

/** `srcSet`: a small one for phones beside the whole. */
type Addresses = { src: string; srcSet: string };
/** `dark`: the same screen in the dark theme, in the same measures. */
export type Screenshot = Addresses & { width: number; height: number; dark: Addresses | null };

/** Wide enough for a phone's screen at twice its points. */
const SMALL_WIDTH = 840;
const FOLDER = join(process.cwd(), "public", "screens");

/** A picture of a real screen, made by a script; null while it does not exist, so that nothing broken is shown. */
export async function findScreenshot(name: "orders" | "catalog" | "order"): Promise<Screenshot | null> {
  const file = await open(join(FOLDER, `${name}.png`), "r").catch(() => null);
  if (!file) return null;
  try {
    const head = Buffer.alloc(24);
    const { bytesRead } = await file.read(head, 0, 24, 0);
    // Width and height stand in the first chunk of every PNG.
    if (bytesRead < 24 || head.toString("latin1", 1, 4) !== "PNG") return null;
    const width = head.readUInt32BE(16);
    const hasDark = await access(join(FOLDER, `${name}-dark.png`)).then(
      () => true,
      () => false,
    );
    const dark = hasDark ? addressesOf(`${name}-dark`, width) : null;
    return { ...addressesOf(name, width), width, height: head.readUInt32BE(20), dark };
  } finally {
    await file.close();
  }
}

function addressesOf(name: string, width: number): Addresses {
  const src = `/screens/${name}.png`;
  return { src, srcSet: `/screens/${name}-small.webp ${SMALL_WIDTH}w, ${src} ${width}w` };
}
