import sanitizeHtml from "sanitize-html";
import { AppError } from "@/lib/core/errors";
import { fixRomanian } from "./clean-text";

/** Longest description, in signs of HTML. */
export const DESCRIPTION_LENGTH = 100_000;
/** Of an imported description no more than this is even looked at. */
const MOST_READ = 1_000_000;
const CUT_MARK = "<p>[…]</p>";

/**
 * A description typed or sent by somebody: harmless HTML. Longer than 100,000 signs is refused with `invalid_input`, never
 * cut behind the person's back.
 */
export function sanitiseDescription(html: string): string {
  if (html.length > DESCRIPTION_LENGTH) {
    throw new AppError("invalid_input", { field: "description", reason: "too_long", limit: DESCRIPTION_LENGTH });
  }
  return clean(html);
}

/** A description from a channel: harmless HTML, cut to 100,000 signs with a visible mark at the end when it is longer. */
export function sanitiseImportedDescription(html: string): { html: string; truncated: boolean } {
  const whole = clean(html.slice(0, MOST_READ));
  if (whole.length <= DESCRIPTION_LENGTH && html.length <= MOST_READ) return { html: whole, truncated: false };
  // Cleaning again closes what the cut left open; the room of 1,000 signs is for those closing tags.
  const cut = clean(whole.slice(0, DESCRIPTION_LENGTH - 1_000).replace(/<[^>]*$/, ""));
  return { html: `${cut.slice(0, DESCRIPTION_LENGTH - CUT_MARK.length)}${CUT_MARK}`, truncated: true };
}

function clean(html: string): string {
  return fixRomanian(
    sanitizeHtml(html.replaceAll("\0", ""), {
      allowedTags: [
        ...["p", "br", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "ul", "ol", "li", "dl", "dt", "dd"],
        ...["h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "div", "span", "a"],
        ...["table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"],
      ],
      allowedAttributes: { a: ["href", "rel"], th: ["colspan", "rowspan", "scope"], td: ["colspan", "rowspan"] },
      allowedSchemes: ["http", "https", "mailto", "tel"],
      nestingLimit: 50,
      transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "nofollow noopener noreferrer" }) },
    }),
  ).trim();
}
