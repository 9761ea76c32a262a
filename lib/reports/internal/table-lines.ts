import { BYTE_ORDER_MARK, csvLine } from "@/lib/core/csv-line";
import type { ExportTable, ExportWords } from "../export-tables";
import { EXPORT_SOURCES } from "./export-sources";
import type { ColumnKind, ExportRow } from "./export-table-types";

/** The first line of a table's file: its columns in words. */
export function headOf(table: ExportTable, words: ExportWords): string {
  return BYTE_ORDER_MARK + csvLine(Object.keys(EXPORT_SOURCES[table].columns).map((name) => words.head(table, name)));
}

/** The lines of these rows; a code of ours is told in words. */
export function linesOf(table: ExportTable, rows: readonly ExportRow[], words: ExportWords): string {
  const names = Object.keys(EXPORT_SOURCES[table].columns);
  const kinds = Object.values(EXPORT_SOURCES[table].columns);
  return rows.map((row) => toLine(row, names, kinds, words)).join("");
}

function toLine(row: ExportRow, names: readonly string[], kinds: readonly ColumnKind[], words: ExportWords): string {
  const cells = names.map((name, at) => {
    const cell = row[name] ?? null;
    const kind = kinds[at];
    return cell === null || kind === undefined || kind === "text" || kind === "number" ? cell : words.code(kind, cell);
  });
  return csvLine(cells, (at) => (kinds[at] === "number" ? "number" : "text"));
}
