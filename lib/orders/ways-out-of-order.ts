import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** What there is to know about a product that an order waits for. */
export type WayOut = {
  productId: string;
  /** The warehouse that the order takes from. */
  warehouseName: string;
  onHand: number;
  /** Of it promised, to this order too. */
  reserved: number;
  /** Orders with an earlier deadline that wait for the same product. */
  ahead: number;
  /** Free pieces in other warehouses, most first. */
  elsewhere: { warehouseId: string; name: string; available: number }[];
};

type Row = Omit<WayOut, "elsewhere"> & { elsewhere: WayOut["elsewhere"] | null };

/** For each product that an order still waits for: what lies in its warehouse, who comes first, and where else it lies free. One statement. */
export async function waysOutOfOrder(tenant: TenantContext, orderId: string): Promise<Map<string, WayOut>> {
  const { tenantId } = tenant;
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT m.product_id AS "productId", w.name AS "warehouseName", COALESCE(s.on_hand, 0)::float8 AS "onHand",
             COALESCE(s.reserved, 0)::float8 AS reserved,
             (SELECT count(DISTINCT l.order_id)::int FROM reservation r JOIN order_line l ON l.tenant_id = r.tenant_id AND l.id = r.order_line_id
               WHERE r.tenant_id = ${tenantId}::uuid AND r.product_id = m.product_id AND r.warehouse_id = m.warehouse_id
                 AND r.state = 'active' AND r.quantity < r.wanted AND r.due_at < m.due_at) AS ahead,
             (SELECT jsonb_agg(jsonb_build_object('warehouseId', e.warehouse_id, 'name', x.name, 'available', e.on_hand - e.reserved)
                               ORDER BY e.on_hand - e.reserved DESC)
                FROM stock_level e JOIN warehouse x ON x.tenant_id = e.tenant_id AND x.id = e.warehouse_id AND x.archived_at IS NULL
               WHERE e.tenant_id = ${tenantId}::uuid AND e.product_id = m.product_id AND e.warehouse_id <> m.warehouse_id
                 AND e.on_hand > e.reserved) AS elsewhere
        FROM (SELECT r.product_id, r.warehouse_id, min(r.due_at) AS due_at
                FROM order_line l JOIN reservation r ON r.tenant_id = l.tenant_id AND r.order_line_id = l.id
               WHERE l.tenant_id = ${tenantId}::uuid AND l.order_id = ${orderId}::uuid AND l.uncovered > 0
                 AND r.state = 'active' AND r.quantity < r.wanted
               GROUP BY r.product_id, r.warehouse_id) m
        JOIN warehouse w ON w.tenant_id = ${tenantId}::uuid AND w.id = m.warehouse_id
        LEFT JOIN stock_level s ON s.tenant_id = ${tenantId}::uuid AND s.product_id = m.product_id AND s.warehouse_id = m.warehouse_id`,
  );
  return new Map(rows.map((row) => [row.productId, { ...row, elsewhere: row.elsewhere ?? [] }]));
}
