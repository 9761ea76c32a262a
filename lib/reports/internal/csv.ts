/** What a spreadsheet needs to read the rest as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One line of a CSV file for spreadsheets: semicolons, quotes where needed, CRLF. A text that a spreadsheet would take for a formula
 * is led by an apostrophe; numbers are given as "1234.50" in `numbers` places and written with a decimal comma.
 */
export function csvLine(cells: readonly (string | null)[], isNumber: (at: number) => boolean = () => false): string {
  return `${cells.map((cell, at) => (isNumber(at) ? numberCell(cell) : textCell(cell))).join(";")}\r\n`;
}

function numberCell(cell: string | null): string {
  return (cell ?? "").replace(".", ",");
}

function textCell(cell: string | null): string {
  const text = (cell ?? "").replaceAll("\0", "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
