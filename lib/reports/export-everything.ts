import "server-only";
import { clock } from "@/lib/core/clock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { exportTable } from "./export-table";
import { EXPORT_TABLES, type ExportWords } from "./export-tables";
import { zipStream } from "./internal/zip";

/** All tables of the tenant as one ZIP of CSV files, made while it is sent. */
export function exportEverything(tenant: TenantContext, words: ExportWords): AsyncGenerator<Uint8Array> {
  const entries = EXPORT_TABLES.map((table) => ({
    name: `${words.file(table)}.csv`,
    content: exportTable(tenant, table, words),
  }));
  return zipStream(entries, clock.now());
}
