/// <reference lib="es2024.string" />

/** NUL, and halves of signs, as an answer has them that was cut in the middle of one. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/**
 * A text without the signs that no text of the database holds. They are left out and not marked: both are seen by nobody and mean
 * nothing, and a mark would stand in names that people read and search for. Codes are cleaned when they come in, before anybody
 * compares them, so two that differ by such a sign alone are one code everywhere.
 */
export function storable(given: string): string {
  return given.isWellFormed() && !given.includes("\0") ? given : given.replace(UNSTORABLE, "");
}

// JSON writes whole signs as they are and escapes these alone.
const REFUSED = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const ESCAPES = /\\(?:u[0-9a-f]{4}|.)/g;

/**
 * A value as JSON that can be stored, by the same rule; `as` is JSON.stringify's own. The JSON is looked at once, not each text in it:
 * a page of listings holds thousands.
 */
export function storableJson(value: unknown, as?: (name: string, part: unknown) => unknown): string {
  const json = JSON.stringify(value, as);
  return REFUSED.test(json) ? json.replace(ESCAPES, (sign) => (REFUSED.test(sign) ? "" : sign)) : json;
}

/** The beginning of a text, so many UTF-16 units at most, cut between signs and never in the middle of one. */
export function cutText(given: string, longest: number): string {
  if (given.length <= longest) return given;
  const cut = given.slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
