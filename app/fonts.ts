import localFont from "next/font/local";

// The files of _fonts/ are parts of those in the npm packages (README there); nothing is downloaded while building. Three families per face, the
// rarest first in the stack: the letters of Romanian and its neighbours, plain Latin, and all other Latin letters, which a page fetches
// when it has one. The first two of the text are preloaded, because hardly a Romanian sentence does without them. Those of the headings
// follow when a page has one: most have none. The landing page has its own (app/_landing/fonts.ts).
// The font loader reads this file without running it: every value must stay a literal. A family is called like its constant here, so no
// other file may have a constant of the same name: the page would fetch both.

const textNeighbours = localFont({
  src: "./_fonts/text-neighbours.woff2",
  variable: "--font-text-neighbours",
  weight: "400 700",
  display: "swap",
  preload: true,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0102-0103, U+011E-011F, U+0130, U+0150-0151, U+015E-015F, U+0162-0163, U+0170-0171, U+0218-021B",
    },
  ],
});

const textLatin = localFont({
  src: "./_fonts/text-latin.woff2",
  variable: "--font-text-latin",
  weight: "400 700",
  display: "swap",
  preload: true,
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

const textOthers = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2",
  variable: "--font-text-others",
  weight: "100 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0101, U+0104-011D, U+0120-012F, U+0132-014F, U+0154-015D, U+0160-0161, U+0164-016F, U+0172-0217, U+021C-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

const headNeighbours = localFont({
  src: "./_fonts/head-neighbours.woff2",
  variable: "--font-head-neighbours",
  weight: "600 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0102-0103, U+011E-011F, U+0130, U+0150-0151, U+015E-015F, U+0162-0163, U+0170-0171, U+0218-021B",
    },
  ],
});

const headLatin = localFont({
  src: "./_fonts/head-latin.woff2",
  variable: "--font-head-latin",
  weight: "600 700",
  display: "swap",
  preload: false,
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

const headOthers = localFont({
  src: "../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-opsz-normal.woff2",
  variable: "--font-head-others",
  weight: "200 800",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0101, U+0104-011D, U+0120-012F, U+0132-014F, U+0154-015D, U+0160-0161, U+0164-016F, U+0172-0217, U+021C-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1EFF, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

/** Classes that define the font variables of globals.css but that of the headings' plain letters. */
export const textFontClasses = [textNeighbours, textLatin, textOthers, headNeighbours, headOthers]
  .map((font) => font.variable)
  .join(" ");

/** Classes for `<html>` that define all font variables used by globals.css. */
export const fontClasses = `${textFontClasses} ${headLatin.variable}`;
