import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { PROJECT_ROOT } from "./lib/project-root";
import { runCommand } from "./lib/run-command";

const FOLDER = join(PROJECT_ROOT, "components", "shapes");
/** Four pixels for each that a shape takes where it is usual, not less than two where it is largest. */
const HEIGHTS: Readonly<Record<string, number>> = { wordmark: 80, "no-picture": 96 };
const HEIGHT = 48;

/** `npm run shapes`: draws components/shapes/*.svg and writes them as pictures into shapes.css (README there). */
await runCommand(async (say) => {
  const lines: string[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith(".svg")) continue;
    const name = basename(file, ".svg");
    const picture = await draw(readFileSync(join(FOLDER, file), "utf8"), HEIGHTS[name] ?? HEIGHT);
    lines.push(`  --shape-${name}: url("data:image/webp;base64,${picture.toString("base64")}");`);
  }
  const head = "/* Written by `npm run shapes` out of the drawings beside it. */";
  writeFileSync(join(FOLDER, "shapes.css"), `${head}\n:root {\n${lines.join("\n")}\n}\n`);
  say(`${lines.length} shapes written.`);
});

/** A drawing in black as a picture without loss, `height` pixels high. */
async function draw(svg: string, height: number): Promise<Buffer> {
  const [, width, of] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  if (!width || !of) throw new Error("a shape needs a viewBox");
  const size = `width="${Math.round((height * Number(width)) / Number(of))}" height="${height}"`;
  return sharp(Buffer.from(svg.replace("<svg ", `<svg ${size} `)))
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
}
