import { getLocale } from "next-intl/server";
import { archiveWords } from "@/lib/reports/archive-words";
import type { ExportWords } from "@/lib/reports/export-tables";

/** The words of the exported files, in the language of who asks. */
export async function exportWords(): Promise<ExportWords> {
  return archiveWords(await getLocale());
}
