import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { DETAIL_COLUMNS, toOrderDetail } from "./internal/to-order-detail";
import type { OrderDetail } from "./order-types";

/** Several orders with everything but their timeline, in the order of the ids given; unknown ids are left out. */
export async function getOrders(tenant: TenantContext, orderIds: readonly string[]): Promise<OrderDetail[]> {
  if (orderIds.length === 0) return [];
  const { events: _, ...relations } = DETAIL_COLUMNS;
  const rows = await withTenant(tenant, (tx) =>
    tx.customerOrder.findMany({
      where: { tenantId: tenant.tenantId, id: { in: [...orderIds] } },
      include: relations,
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, toOrderDetail({ ...row, events: [] })]));
  return orderIds.flatMap((id) => byId.get(id) ?? []);
}
