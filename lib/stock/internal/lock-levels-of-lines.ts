import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Locks the levels behind the active reservations of these order lines, in the order everybody uses. */
export async function lockLevelsOfLines(
  tx: TenantTx,
  tenant: TenantContext,
  orderLineIds: readonly string[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM stock_level l
     WHERE l.tenant_id = ${tenant.tenantId}::uuid
       AND (l.product_id, l.warehouse_id) IN (
             SELECT r.product_id, r.warehouse_id FROM reservation r
              WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.order_line_id = ANY (${[...orderLineIds]}::uuid[]) AND r.state = 'active')
     ORDER BY l.product_id, l.warehouse_id
       FOR UPDATE`;
}
