const PLAIN = /^(?:\s|<\/?p>|<br\s*\/?>|[^<])*$/i;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/**
 * A description as a person edits it: paragraphs of plain text when it has nothing but those, otherwise its HTML as it is.
 */
export function descriptionToText(html: string): string {
  if (!PLAIN.test(html)) return html;
  return html
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/p>\s*/gi, "\n\n")
    .replace(/<p>/gi, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}

/** What a person typed as HTML: typed tags are kept, plain text becomes paragraphs. Sanitising is the verb's work. */
export function descriptionFromText(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
