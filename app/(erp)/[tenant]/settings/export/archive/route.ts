import { Readable } from "node:stream";
import { redirect } from "next/navigation";
import { requireTenant } from "@/lib/auth/require-tenant";
import { openArchive } from "@/lib/reports/open-archive";
import { takeExportBudget } from "@/lib/reports/take-export-budget";
import { refusedDownload } from "../../../refused-download";

/** The newest whole archive as a file, sent part after part. When there is none (any more), the page tells how to get one. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/settings/export/archive">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "export.read");
  try {
    await takeExportBudget(tenant);
  } catch (error) {
    return refusedDownload(error);
  }
  const archive = await openArchive(tenant);
  if (!archive) redirect(`/${slug}/settings/export`);
  const name = `marfa-${slug}-${archive.finishedAt.toISOString().slice(0, 10)}-arhiva.zip`;
  const body = Readable.toWeb(Readable.from(archive.content, { highWaterMark: 1 })) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(archive.sizeBytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
