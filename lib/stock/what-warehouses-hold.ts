import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type WarehouseContents = {
  /** Products with pieces there. */
  readonly products: number;
  readonly onHand: number;
  readonly reserved: number;
  /** Products promised beyond what is there. */
  readonly short: number;
  readonly prices: number;
  /** Names of the connections that send its stock or price, or take orders from it. */
  readonly connections: readonly string[];
};

/** What each warehouse holds and who uses it, archived ones too. One statement. */
export async function whatWarehousesHold(tenant: TenantContext): Promise<Map<string, WarehouseContents>> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<(WarehouseContents & { warehouseId: string })[]>`
      SELECT w.id AS "warehouseId", COALESCE(l.products, 0)::int AS products, COALESCE(l.on_hand, 0)::float8 AS "onHand",
             COALESCE(l.reserved, 0)::float8 AS reserved, COALESCE(l.short, 0)::int AS short, COALESCE(x.prices, 0)::int AS prices,
             COALESCE(c.names, '{}') AS connections
        FROM warehouse w
        LEFT JOIN (
          SELECT warehouse_id, count(*) FILTER (WHERE on_hand > 0) AS products, sum(on_hand) AS on_hand, sum(reserved) AS reserved,
                 count(*) FILTER (WHERE on_hand < reserved) AS short
            FROM stock_level WHERE tenant_id = ${tenant.tenantId}::uuid GROUP BY warehouse_id) l ON l.warehouse_id = w.id
        LEFT JOIN (
          SELECT warehouse_id, count(*) AS prices FROM price WHERE tenant_id = ${tenant.tenantId}::uuid GROUP BY warehouse_id) x
          ON x.warehouse_id = w.id
        LEFT JOIN LATERAL (
          SELECT array_agg(n.name ORDER BY n.id) AS names FROM connection n
           WHERE n.tenant_id = w.tenant_id
             AND (w.id IN (n.price_warehouse_id, n.order_warehouse_id)
                  OR EXISTS (SELECT 1 FROM connection_warehouse s
                              WHERE s.tenant_id = n.tenant_id AND s.connection_id = n.id AND s.warehouse_id = w.id))) c ON true
       WHERE w.tenant_id = ${tenant.tenantId}::uuid`,
  );
  return new Map(rows.map(({ warehouseId, ...contents }) => [warehouseId, contents]));
}
