import { requireTenant } from "@/lib/auth/require-tenant";
import { readArchive } from "@/lib/reports/read-archive";
import { archiveStamp } from "../archive-stamp";

/** What the page compares to know whether the archive has moved. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/settings/export/stamp">) {
  const tenant = await requireTenant((await params).tenant, "export.read");
  return Response.json(
    { stamp: archiveStamp(await readArchive(tenant)) },
    { headers: { "Cache-Control": "no-store" } },
  );
}
