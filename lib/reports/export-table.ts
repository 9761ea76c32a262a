import "server-only";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/core/csv-line";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ExportTable, ExportWords } from "./export-tables";
import { EXPORT_SOURCES } from "./internal/export-sources";
import type { ColumnKind, ExportRow } from "./internal/export-table-types";

const ROWS_PER_PAGE = 500;

/**
 * A table of the tenant as CSV for spreadsheets, page after page. Works after the trial too. A row that changes while the export
 * runs is there once, as it was when its page was read.
 */
export async function* exportTable(
  tenant: TenantContext,
  table: ExportTable,
  words: ExportWords,
): AsyncGenerator<string> {
  const { columns, read } = EXPORT_SOURCES[table];
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  yield BYTE_ORDER_MARK + csvLine(names.map((name) => words.head(table, name)));
  for (let place = ""; ; ) {
    const rows = await withTenant(tenant, (tx) => read(tx, tenant, place, ROWS_PER_PAGE));
    if (rows.length > 0) yield rows.map((row) => toLine(row, names, kinds, words)).join("");
    if (rows.length < ROWS_PER_PAGE) return;
    place = rows.at(-1)?.place ?? "";
  }
}

function toLine(row: ExportRow, names: readonly string[], kinds: readonly ColumnKind[], words: ExportWords): string {
  const cells = names.map((name, at) => {
    const cell = row[name] ?? null;
    const kind = kinds[at];
    return cell === null || kind === undefined || kind === "text" || kind === "number" ? cell : words.code(kind, cell);
  });
  return csvLine(cells, (at) => (kinds[at] === "number" ? "number" : "text"));
}
