import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { DETAIL_COLUMNS, toOrderDetail } from "./internal/to-order-detail";
import type { OrderDetail } from "./order-types";

/**
 * One order with its lines and their cover, packages, addresses, money broken down to the channel's total, and timeline
 * (oldest first). Throws `not_found`.
 */
export async function getOrder(tenant: TenantContext, orderId: string): Promise<OrderDetail> {
  if (!isId(orderId)) throw new AppError("not_found", { entity: "order" });
  const row = await withTenant(tenant, (tx) =>
    tx.customerOrder.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: orderId } },
      include: DETAIL_COLUMNS,
    }),
  );
  if (!row) throw new AppError("not_found", { entity: "order" });
  return toOrderDetail(row);
}
