/** Light and dark end of the main paint, its deep shade, and the colour of patterns on it. */
export type Palette = { from: string; to: string; dark: string; light: string };

export const PALETTES: readonly Palette[] = [
  { from: "#fdfaf2", to: "#ddd3bf", dark: "#a79a80", light: "#a83c32" },
  { from: "#55524d", to: "#2b2926", dark: "#171614", light: "#d9d2c4" },
  { from: "#cf5a4c", to: "#95302a", dark: "#6f201c", light: "#f6ded2" },
  { from: "#4f7fa8", to: "#2b4f78", dark: "#22405f", light: "#eef2f2" },
  { from: "#5d8a6b", to: "#2f5a43", dark: "#274a38", light: "#e8dcc0" },
  { from: "#e6d3b1", to: "#bfa275", dark: "#8a6f46", light: "#7a4b32" },
  { from: "#e0ad45", to: "#b0781d", dark: "#835511", light: "#fdf1d5" },
  { from: "#a1425a", to: "#672239", dark: "#4c1629", light: "#f1dfc8" },
  { from: "#a3abae", to: "#6b7579", dark: "#4b5559", light: "#f2f2ee" },
  { from: "#a0704a", to: "#67412a", dark: "#4a2d1b", light: "#f0e0cc" },
  { from: "#c26a4a", to: "#8f3f2a", dark: "#6d2e1e", light: "#f4e6cf" },
  { from: "#8d5a7a", to: "#5c3350", dark: "#44243b", light: "#e9d9c2" },
];

const BY_COLOR = ["Alb", "Negru", "Roșu", "Albastru", "Verde", "Bej", "Muștar", "Vișiniu", "Gri", "Maro"];

/** The palette of a named colour; for a product without one, a free choice by its number. */
export function paletteFor(color: string, chance: number): number {
  const named = BY_COLOR.indexOf(color);
  return named >= 0 ? named : 2 + (chance % (PALETTES.length - 2));
}
