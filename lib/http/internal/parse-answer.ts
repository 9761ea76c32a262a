export type ParsedAnswer = { isJson: true; body: unknown } | { isJson: false; reason: "empty" | "html" | "broken" };

/** A whole number of 16 digits or more as a value: `JSON.parse` would round it, so it is read as text. */
const LONG_NUMBER = /("[A-Za-z0-9_]+"\s*:\s*)(-?\d{16,})(?=\s*[,}\]])/g;

/** Reads JSON leniently: a byte order mark is skipped, long numbers stay exact as text. Says why when it is not JSON. */
export function parseAnswer(text: string): ParsedAnswer {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const trimmed = clean.trim();
  if (trimmed === "") return { isJson: false, reason: "empty" };
  if (trimmed.startsWith("<")) return { isJson: false, reason: "html" };
  try {
    return { isJson: true, body: JSON.parse(trimmed.replace(LONG_NUMBER, '$1"$2"')) };
  } catch {
    return { isJson: false, reason: "broken" };
  }
}
