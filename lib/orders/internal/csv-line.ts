/**
 * A line of a CSV with semicolons. What a spreadsheet would take for a formula gets an apostrophe before it: names and addresses
 * come from buyers. Phone numbers keep their plus sign.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(";")}\r\n`;
}

const FORMULA = /^[=@\t\r]|^[+-](?![\d ,.]+$)/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
