import { requireTenant } from "@/lib/auth/require-tenant";
import { isId } from "@/lib/core/ids";
import { ordersAsCsv } from "@/lib/orders/orders-as-csv";
import { noteExport } from "@/lib/reports/note-export";
import { refusedDownload } from "../../refused-download";
import { listOf, loadOrdersQuery } from "../orders-query";

/** A page of the list holds no more. */
const MOST_IDS = 200;

/** The list, or the chosen orders of it (`ids`), as a table for a spreadsheet. It is written while it is read. */
export async function GET(request: Request, { params }: RouteContext<"/[tenant]/orders/export">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "export.read");
  const { searchParams } = new URL(request.url);
  const ids = searchParams.get("ids")?.split(",").filter(isId).slice(0, MOST_IDS);
  try {
    await noteExport(tenant, "orders");
  } catch (error) {
    return refusedDownload(error);
  }
  const lines = ordersAsCsv(tenant, ids ? { ids } : { list: listOf(loadOrdersQuery(searchParams)) });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="orders-${new Date().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
