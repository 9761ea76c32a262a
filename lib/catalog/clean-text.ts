const CEDILLA: Readonly<Record<string, string>> = { Ş: "Ș", ş: "ș", Ţ: "Ț", ţ: "ț" };

/** Controls and the marks that turn the direction of the text around them; letters of right-to-left scripts stay. */
const HARMFUL = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Romanian letters in their right form: composed, with a comma below instead of the old cedilla. */
export function fixRomanian(text: string): string {
  return text.normalize("NFC").replace(/[ŞşŢţ]/g, (letter) => CEDILLA[letter] ?? letter);
}

/** One line of text for storing: Romanian letters right, no control signs, single blanks, at most `most` signs. */
export function cleanLine(text: string, most: number): string {
  const line = fixRomanian(text).replace(/\s+/gu, " ").replace(HARMFUL, "").replace(/ +/g, " ").trim();
  return line.length <= most ? line : [...line].slice(0, most).join("").slice(0, most).trimEnd();
}
