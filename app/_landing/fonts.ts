import localFont from "next/font/local";
import { textFontClasses } from "../fonts";

// The landing page begins with a large heading, so its typeface is fetched at once. A literal again: the font loader does not run this file.
const landingHead = localFont({
  src: "../_fonts/head-latin.woff2",
  variable: "--font-head-latin",
  weight: "600 700",
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

/** Classes for `<html>` of the landing page. */
export const landingFontClasses = `${textFontClasses} ${landingHead.variable}`;
