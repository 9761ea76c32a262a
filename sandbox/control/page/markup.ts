/** Markup that is safe to send: everything put into it was escaped, or is markup itself. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | boolean | null | undefined | Markup | readonly Part[];

/** Builds markup; values are escaped, nothing is shown for null, undefined and false. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((before, text, at) => before + show(parts[at - 1]) + text));
}

function show(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(show).join("");
  if (part === null || part === undefined || part === false) return "";
  return escapeText(String(part));
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
