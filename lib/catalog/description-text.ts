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

const BLOCK = /<\/?(p|div|br|ul|ol|li|dl|dt|dd|h[1-6]|table|blockquote|pre|hr)\b/i;
const ANY_TAG = /<\/?[a-z][^>]*>/i;

/**
 * What a person typed as HTML: paragraphs where they left an empty line, unless they laid it out with tags themselves. Tags
 * within a line are kept, a bare `<` becomes text. Sanitising is the verb's work.
 */
export function descriptionFromText(text: string): string {
  if (BLOCK.test(text)) return text;
  const readable = ANY_TAG.test(text) ? text : escapeHtml(text);
  return readable
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
