import { open } from "node:fs/promises";
import { join } from "node:path";

/** `srcSet`: a small one for phones beside the whole. */
export type Screenshot = { src: string; srcSet: string; width: number; height: number };

/** Wide enough for a phone's screen at twice its points. */
const SMALL_WIDTH = 840;

/** A picture of a real screen, made by a script; null while it does not exist, so that nothing broken is shown. */
export async function findScreenshot(name: "orders" | "catalog" | "order"): Promise<Screenshot | null> {
  const path = join(process.cwd(), "public", "screens", `${name}.png`);
  const file = await open(path, "r").catch(() => null);
  if (!file) return null;
  try {
    const head = Buffer.alloc(24);
    const { bytesRead } = await file.read(head, 0, 24, 0);
    // Width and height stand in the first chunk of every PNG.
    if (bytesRead < 24 || head.toString("latin1", 1, 4) !== "PNG") return null;
    const width = head.readUInt32BE(16);
    const src = `/screens/${name}.png`;
    const srcSet = `/screens/${name}-small.webp ${SMALL_WIDTH}w, ${src} ${width}w`;
    return { src, srcSet, width, height: head.readUInt32BE(20) };
  } finally {
    await file.close();
  }
}
