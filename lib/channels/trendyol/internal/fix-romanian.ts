const CEDILLA: Record<string, string> = { Ş: "Ș", ş: "ș", Ţ: "Ț", ţ: "ț" };

/** Letters as Romanian writes them: comma below instead of the old cedilla, composed; blanks trimmed and not doubled. */
export function fixRomanian(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[ŞşŢţ]/g, (letter) => CEDILLA[letter] ?? letter)
    .replace(/[^\S\n]+/g, " ")
    .trim();
}
