import { foldText } from "@/lib/core/fold-text";

/** `at`: where it begins in the whole. */
export type MarkedPart = { at: number; text: string; isFound: boolean };

/** How much of a page is told around the first word that was found. */
const BEFORE = 60;
const LENGTH = 180;

/**
 * A piece of a page's words for a list of what was found, the words of the search marked wherever the accents are: the first
 * paragraph when it holds all of them, otherwise the words around the first that stands in the text.
 */
export function excerptFor({ summary, text }: { summary: string; text: string }, search: string): MarkedPart[] {
  const words = wordsOf(search);
  const told = foldText(summary);
  if (words.every((word) => told.includes(word))) return markWords(summary, search);
  const folded = foldText(text);
  const firsts = words.map((word) => folded.indexOf(word)).filter((start) => start >= 0);
  if (firsts.length === 0) return markWords(summary, search);
  const at = Math.min(...firsts);
  const start = at <= BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", start + LENGTH);
  return markWords(`${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`, search);
}

/** A text in parts, those that the search names marked. Together the parts are the text. */
export function markWords(text: string, search: string): MarkedPart[] {
  const folded = foldText(text);
  // Signs that change their length when folded would put the marks at the wrong place; then none is better.
  const places = folded.length === text.length ? placesOf(folded, wordsOf(search)) : [];
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
    if (start < done) continue;
    if (start > done) parts.push({ at: done, text: text.slice(done, start), isFound: false });
    parts.push({ at: start, text: text.slice(start, end), isFound: true });
    done = end;
  }
  if (done < text.length) parts.push({ at: done, text: text.slice(done), isFound: false });
  return parts;
}

/** The words of a search, as they are compared, each once. */
export function wordsOf(search: string): string[] {
  return [...new Set(foldText(search).split(/\s+/).filter(Boolean))];
}

function placesOf(folded: string, words: readonly string[]): [number, number][] {
  return words.flatMap((word) => {
    const places: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      places.push([at, at + word.length]);
    return places;
  });
}
