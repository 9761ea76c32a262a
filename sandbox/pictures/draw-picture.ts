import { Random } from "../state/random";
import { DRAWINGS } from "./drawings";
import { PALETTES, type Palette } from "./palettes";

export const PICTURE_WIDTH = 600;
export const PICTURE_HEIGHT = 900;

const TILES = [
  ["#f3ebdd", "#e4d6bf"],
  ["#efe9df", "#dcd0be"],
  ["#f4eae0", "#e6d2c0"],
  ["#eef0e6", "#d6dac6"],
  ["#f0ece6", "#d9d5cd"],
  ["#eceeee", "#d2d9da"],
] as const;

/**
 * One product picture as SVG: a warm tile, the article on it, and from `look` (0–99) the tile, the pose and a scatter
 * behind it, so that two products with the same drawing and colour still differ. Null for an unknown drawing.
 */
export function drawPicture(drawing: string, palette: number, look: number): string | null {
  const shape = DRAWINGS[drawing];
  const paint = PALETTES[palette];
  if (!shape || !paint) return null;
  const random = new Random(look * 7919 + palette);
  const [top, bottom] = random.pick(TILES);
  const body = shape.replaceAll("@dark", paint.dark).replaceAll("@light", paint.light);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" viewBox="0 0 600 900">
<defs>${gradients(paint)}<linearGradient id="tile" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="600" height="900" fill="url(#tile)"/>${scatter(random, paint)}${placed(body, look % 4)}</svg>`;
}

/** Alone; closer; a smaller second one behind; a little turned. */
function placed(body: string, pose: number): string {
  const at = (x: number, y: number, scale: number, turn = 0) =>
    `<g transform="translate(${x} ${y}) scale(${scale}) rotate(${turn} 24 24)"><ellipse cx="24" cy="41" rx="15" ry="2.2" fill="#0000001a"/>${body}</g>`;
  if (pose === 1) return at(-72, 78, 15.5);
  if (pose === 2) return at(230, 170, 8) + at(-20, 220, 11);
  if (pose === 3) return at(-12, 138, 13, -6);
  return at(-24, 126, 13.5);
}

/** Faint confetti of the product's own colour. */
function scatter(random: Random, paint: Palette): string {
  const kind = random.between(0, 2);
  if (kind === 0) return "";
  return Array.from({ length: 14 }, () => {
    const x = random.between(20, 580);
    const y = random.between(20, 880);
    const size = random.between(8, 26);
    if (kind === 1) return `<circle cx="${x}" cy="${y}" r="${size}" fill="${paint.from}" opacity=".14"/>`;
    return `<path d="M${x} ${y}l${size} ${size}M${x + size} ${y}l${-size} ${size}" stroke="${paint.to}" stroke-width="3" opacity=".12"/>`;
  }).join("");
}

function gradients(paint: Palette): string {
  const make = (id: string, from: string, to: string) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
  return [
    make("main", paint.from, paint.to),
    make("wood", "#c99a62", "#8f6334"),
    make("cream", "#f4ead6", "#dcc9a4"),
    make("honey", "#e2a93c", "#b06f17"),
    make("white", "#fffdf8", "#e6ddcb"),
    make("leaf", "#5d8a6b", "#2f5a43"),
  ].join("");
}
