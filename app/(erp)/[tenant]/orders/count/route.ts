import { requireTenant } from "@/lib/auth/require-tenant";
import { countOrders } from "@/lib/orders/count-orders";

/** How many orders there are now; the list asks it to offer new ones. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/orders/count">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const { total } = await countOrders(tenant);
  return Response.json({ total }, { headers: { "cache-control": "no-store" } });
}
