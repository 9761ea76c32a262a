import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "components", "shapes");
const css = readFileSync(join(FOLDER, "shapes.css"), "utf8");
const written = [...css.matchAll(/^ {2}--shape-([\w-]+): url\("data:image\/webp;base64,[\w+/=]+"\);$/gm)].map(
  ([, name]) => name,
);

it("has a picture of every drawing, and a drawing for every picture: otherwise run `npm run shapes`", () => {
  const drawn = readdirSync(FOLDER).filter((file) => file.endsWith(".svg"));
  expect([...written].sort()).toEqual(drawn.map((file) => file.slice(0, -4)).sort());
});

it("holds every shape that a style sheet names", () => {
  const named = ["app", "components"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".css"))
      .flatMap((file) => [...readFileSync(join(ROOT, folder, file), "utf8").matchAll(/var\(--shape-([\w-]+)\)/g)])
      .map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !written.includes(name))).toEqual([]);
});
