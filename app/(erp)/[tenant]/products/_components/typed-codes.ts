/** Codes stand one on a line. */
export function linesOf(text: FormDataEntryValue | null): string[] {
  return String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What a paste holds: the cells of a row, the lines of a column, or a single code. */
export function codesIn(pasted: string): string[] {
  return pasted
    .split(/[\r\n\t;,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Whether one of the typed lines is this code, however it is spaced and written. */
export function holdsCode(typed: string, code: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return linesOf(typed).some((line) => plain(line) === plain(code));
}
