/** Words one after the other as a sentence has them: "A, B și C", "A, B, and C". */
export function formatList(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(words);
}
