import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { requireTenant } from "@/lib/auth/require-tenant";
import { clock } from "@/lib/core/clock";
import { exportEverything } from "@/lib/reports/export-everything";
import { exportTable } from "@/lib/reports/export-table";
import { EXPORT_TABLES } from "@/lib/reports/export-tables";
import { noteExport } from "@/lib/reports/note-export";
import { refusedDownload } from "../../../refused-download";
import { exportWords } from "../export-words";

/** A file to keep: one table as CSV, or "all" as a ZIP. Made while it is sent; open after the trial too. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/settings/export/[table]">) {
  const { tenant: slug, table: asked } = await params;
  const tenant = await requireTenant(slug, "export.read");
  const words = await exportWords();
  const day = clock.now().toISOString().slice(0, 10);
  const table = asked === "all" ? asked : (EXPORT_TABLES.find((one) => one === asked) ?? notFound());
  try {
    await noteExport(tenant, table);
  } catch (error) {
    return refusedDownload(error);
  }
  if (table === "all") return file(exportEverything(tenant, words), "application/zip", `marfa-${slug}-${day}.zip`);
  const content = encoded(exportTable(tenant, table, words));
  return file(content, "text/csv; charset=utf-8", `${words.file(table)}-${day}.csv`);
}

function file(content: AsyncIterable<Uint8Array>, type: string, name: string): Response {
  const body = Readable.toWeb(Readable.from(content, { highWaterMark: 2 })) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
