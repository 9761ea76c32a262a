import type { Locale } from "@/i18n/locales";
import sizes from "./pictures.json";

type Size = { readonly width: number; readonly height: number };
/** The size of a picture on a desk and on a phone, in points of the screen that it was taken of. */
type Sizes = Readonly<Record<string, Readonly<Record<Locale, { readonly desk: Size; readonly phone: Size }>>>>;

const SIZES: Sizes = sizes;
export const HELP_THEMES = ["light", "dark"] as const;
type Shape = { theme: (typeof HELP_THEMES)[number]; where: "desk" | "phone" };

/** The names of all pictures of help. Their files and `pictures.json` are written by `npm run screens -- help`. */
export const HELP_PICTURES: readonly string[] = Object.keys(SIZES);

/** The address of one file of a picture, below the site; its file lies below `public`. */
export function helpPictureHref(name: string, locale: Locale, { theme, where }: Shape): string {
  return `/help/${locale}/${name}-${where}-${theme}.webp`;
}

/**
 * A picture of a screen as HTML, in both themes: the style sheet shows the one of the reader's theme and browsers fetch no
 * other. Throws for a picture that was never taken.
 */
export function helpPictureHtml(name: string, alt: string, locale: Locale): string {
  const size = SIZES[name]?.[locale];
  if (!size) throw new Error(`help shows the picture ${name}, which is not among those taken`);
  const one = (theme: Shape["theme"]) => {
    const href = (where: Shape["where"]) => helpPictureHref(name, locale, { theme, where });
    return [
      `<picture class="only-${theme}">`,
      `<source media="(max-width: 760px)" srcset="${href("phone")}" ${sized(size.phone)}>`,
      `<img src="${href("desk")}" alt="${escaped(alt)}" ${sized(size.desk)} loading="lazy" decoding="async">`,
      "</picture>",
    ].join("");
  };
  return `<figure class="help-picture">${HELP_THEMES.map(one).join("")}</figure>`;
}

function sized({ width, height }: Size): string {
  return `width="${width}" height="${height}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
