import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ExportTable, ExportWords } from "./export-tables";
import { EXPORT_SOURCES } from "./internal/export-sources";
import { headOf, linesOf } from "./internal/table-lines";

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
  const { read } = EXPORT_SOURCES[table];
  yield headOf(table, words);
  for (let place = ""; ; ) {
    const rows = await withTenant(tenant, (tx) => read(tx, tenant, place, ROWS_PER_PAGE));
    if (rows.length > 0) yield linesOf(table, rows, words);
    if (rows.length < ROWS_PER_PAGE) return;
    place = rows.at(-1)?.place ?? "";
  }
}
