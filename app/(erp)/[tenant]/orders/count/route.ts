import { requireTenant } from "@/lib/auth/require-tenant";
import { countNewOrders } from "@/lib/orders/count-new-orders";
import { listOf, loadOrdersQuery } from "../orders-query";

/** How many orders of the list came in after it was drawn (`since`, epoch milliseconds); the list offers them. */
export async function GET(request: Request, { params }: RouteContext<"/[tenant]/orders/count">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const { searchParams } = new URL(request.url);
  const since = Number(searchParams.get("since"));
  const { sort: _, ...filter } = listOf(loadOrdersQuery(searchParams));
  const fresh =
    Number.isSafeInteger(since) && since > 0 && since <= Date.now()
      ? await countNewOrders(tenant, filter, new Date(since))
      : 0;
  return Response.json({ fresh }, { headers: { "cache-control": "no-store" } });
}
