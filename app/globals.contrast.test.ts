import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

/** The colours of one theme, read out of the real stylesheet. Dark overrides light, as in the browser. */
function coloursOf(theme: "light" | "dark") {
  const colours = new Map<string, Oklch>();
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.trim().startsWith("@") || !/:root|\[data-theme=/.test(selector)) continue;
    if (/data-theme="dark"/.test(selector) && theme !== "dark") continue;
    for (const found of body.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)) {
      colours.set(found[1] ?? "", [Number(found[2]), Number(found[3]), Number(found[4])]);
    }
  }
  return colours;
}

function toLinear([lightness, chroma, hue]: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(colour: Oklch) {
  const [red, green, blue] = toLinear(colour).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast by WCAG 2. */
function contrast(first: Oklch, second: Oklch) {
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = 4.5;
const MARK = 3;
const TONES = ["quiet", "moving", "you", "broken", "done", "parked"];

const PAIRS: [foreground: string, background: string, least: number][] = [
  ...["ink", "ink-2", "ink-3", "brand-ink"].flatMap((ink) =>
    ["sheet", "paper", "well", "float", "brand-tint"].map((ground): [string, string, number] => [ink, ground, TEXT]),
  ),
  ["ink", "brand-tint-2", TEXT],
  ["ink-2", "brand-tint-2", TEXT],
  ["brand-ink", "brand-tint-2", TEXT],
  ["you-ink", "brand-tint", TEXT],
  ["broken-ink", "brand-tint", TEXT],
  ["moving-ink", "brand-tint-2", TEXT],
  ["on-brand", "brand", TEXT],
  ["on-brand", "brand-hover", TEXT],
  ["kraft-ink", "kraft-2", TEXT],
  ["kraft-ink", "paper", TEXT],
  ...TONES.flatMap((tone): [string, string, number][] => [
    [`${tone}-ink`, `${tone}-tint`, TEXT],
    [`${tone}-ink`, "sheet", TEXT],
    [`${tone}-ink`, "paper", TEXT],
    [`${tone}-mark`, "sheet", MARK],
    [`${tone}-mark`, "paper", MARK],
    [`${tone}-mark`, `${tone}-tint`, MARK],
  ]),
  ...["sheet", "paper", "well", "float"].flatMap((ground): [string, string, number][] => [
    ["line-2", ground, MARK],
    ["ring", ground, MARK],
  ]),
  ["brand", "sheet", MARK],
  ["ring", "brand-tint", MARK],
  ...["ok", "wrong", "done", "stop"].map((answer): [string, string, number] => [
    `pick-${answer}-ink`,
    `pick-${answer}`,
    TEXT,
  ]),
];

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  const colours = coloursOf(theme);
  const colour = (name: string) => {
    const found = colours.get(name);
    if (!found) throw new Error(`globals.css has no --${name}`);
    return found;
  };

  it.each(PAIRS)("%s on %s has at least %f : 1", (foreground, background, least) => {
    expect(contrast(colour(foreground), colour(background))).toBeGreaterThanOrEqual(least);
  });

  it("stays inside sRGB", () => {
    const outside = [...colours].filter(([, one]) => toLinear(one).some((part) => part < -0.004 || part > 1.004));
    expect(outside.map(([name]) => name)).toEqual([]);
  });
});

it("has the tones of the design as measured there", () => {
  // Hand-checked against the written design: ink on sheet 15.9 / 14.7, on-brand on brand 7.7 / 9.7.
  const light = coloursOf("light");
  const dark = coloursOf("dark");
  const ratio = (from: ReturnType<typeof coloursOf>, a: string, b: string) =>
    contrast(from.get(a) ?? [0, 0, 0], from.get(b) ?? [0, 0, 0]).toFixed(1);
  expect(ratio(light, "ink", "sheet")).toBe("15.9");
  expect(ratio(dark, "ink", "sheet")).toBe("14.7");
  expect(ratio(light, "on-brand", "brand")).toBe("7.7");
  expect(ratio(dark, "on-brand", "brand")).toBe("9.7");
});
