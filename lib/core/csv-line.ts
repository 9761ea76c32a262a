/** What a spreadsheet needs to read the rest as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** `number`: "1234.50", written with a decimal comma; everything else is `text`. */
export type CsvKind = "text" | "number";

/**
 * One line of a CSV file for spreadsheets of this country: semicolons, quotes where needed, CRLF. A text that a spreadsheet would take for
 * a formula is led by an apostrophe: names and addresses come from buyers. A phone number in the international way is none.
 */
export function csvLine(cells: readonly (string | null)[], kindAt: (at: number) => CsvKind = () => "text"): string {
  return `${cells.map((cell, at) => cellOf(cell ?? "", kindAt(at))).join(";")}\r\n`;
}

function cellOf(cell: string, kind: CsvKind): string {
  if (kind === "number") return cell.replace(".", ",");
  const text = cell.replaceAll("\0", "");
  const isPhone = /^\+[\d ]+$/.test(text);
  const safe = !isPhone && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
