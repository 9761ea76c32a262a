import type { Answer } from "../http/answers";
import { html } from "../http/answers";
import { drawPicture } from "./draw-picture";

const KEPT = 400;
const FORMATS = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" } as const;
type Format = keyof typeof FORMATS;

/** Pictures that were made already; the promise, so that two callers at once make one. */
const made = new Map<string, Promise<Buffer | null>>();

/**
 * Answers `/images/{drawing}-{palette}-{look}.{jpg|png|webp}`, 600 × 900. Made on first use and kept.
 * `not-an-image.jpg` is a web page with 200, as a dead picture host gives; everything unknown is 404.
 */
export async function servePicture(path: string): Promise<Answer> {
  if (path === "/images/not-an-image.jpg") {
    return { ...html(200, NOT_AN_IMAGE), headers: { "cache-control": "no-store" } };
  }
  const name = /^\/images\/([a-z-]+?)-(\d{1,2})(?:-(\d{1,2}))?\.(jpg|png|webp)$/.exec(path);
  if (!name) return notFound();
  const [, drawing = "", palette = "0", look = "0", format = "jpg"] = name;
  const body = await findOrMake(path, drawing, Number(palette), Number(look), format as Format);
  if (!body) return notFound();
  return {
    status: 200,
    contentType: FORMATS[format as Format],
    body,
    headers: { "cache-control": "public, max-age=86400" },
  };
}

function findOrMake(
  path: string,
  drawing: string,
  palette: number,
  look: number,
  format: Format,
): Promise<Buffer | null> {
  let picture = made.get(path);
  if (!picture) {
    picture = rasterise(drawPicture(drawing, palette, look), format);
    made.set(path, picture);
    const oldest = made.keys().next().value;
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
  }
  return picture;
}

async function rasterise(svg: string | null, format: Format): Promise<Buffer | null> {
  if (!svg) return null;
  // Loaded on the first picture only: it is by far the heaviest part of the start.
  const { default: sharp } = await import("sharp");
  const image = sharp(Buffer.from(svg));
  if (format === "png") return image.png({ palette: true, colours: 128 }).toBuffer();
  if (format === "webp") return image.webp({ quality: 80 }).toBuffer();
  return image.jpeg({ quality: 82 }).toBuffer();
}

const NOT_AN_IMAGE =
  "<!DOCTYPE html><html><head><title>Găzduire expirată</title></head><body><h1>Domeniul este de vânzare</h1></body></html>";

function notFound(): Answer {
  return html(404, "<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>");
}
