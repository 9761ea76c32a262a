import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** `readAt` = the moment before the channel was asked for its quantity. */
export type Opening = { listingId: string; productId: string; channelQuantity: number; readAt: Date };

/**
 * Takes the channel's figures over as the first count, in the order warehouse. The channel took down what it has sold, the pieces
 * lie here still: what open orders want is added, so that what is available here then equals the channel's figure. Only orders that
 * were known or placed before the figure was read: it does not know of later sales, and their pieces are in it. Products that were counted
 * in any warehouse of the connection keep their own figures. Answers how many were opened.
 */
export async function writeOpeningStock(
  tx: TenantTx,
  tenant: TenantContext,
  connection: { connectionId: string; orderWarehouseId: string },
  openings: readonly Opening[],
): Promise<number> {
  if (openings.length === 0) return 0;
  const { orderWarehouseId: warehouseId } = connection;
  const rows = await tx.$queryRaw<{ productId: string; wanted: number }[]>`
    SELECT u.product_id AS "productId",
           COALESCE((SELECT sum(r.wanted)::float8 FROM reservation r
                       JOIN order_line l ON l.tenant_id = r.tenant_id AND l.id = r.order_line_id
                       JOIN customer_order o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
                      WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.product_id = u.product_id AND r.warehouse_id = ${warehouseId}::uuid
                        AND r.state = 'active' AND (o.created_at < u.read_at OR o.placed_at < u.read_at)), 0) AS wanted
      FROM unnest(${openings.map((one) => one.productId)}::uuid[], ${openings.map((one) => one.readAt)}::timestamptz[]) AS u (product_id, read_at)
     WHERE NOT EXISTS (
       SELECT 1 FROM stock_level s WHERE s.tenant_id = ${tenant.tenantId}::uuid AND s.product_id = u.product_id AND s.counted_at IS NOT NULL
          AND (s.warehouse_id = ${warehouseId}::uuid OR s.warehouse_id IN (
                 SELECT w.warehouse_id FROM connection_warehouse w WHERE w.tenant_id = ${tenant.tenantId}::uuid AND w.connection_id = ${connection.connectionId}::uuid)))`;
  const wanted = new Map(rows.map((row) => [row.productId, row.wanted]));
  const written = await recordMovements(
    tx,
    tenant,
    openings
      .filter((one) => wanted.has(one.productId))
      .map((one) => ({
        productId: one.productId,
        warehouseId,
        kind: "opening" as const,
        quantity: Math.max(0, one.channelQuantity) + (wanted.get(one.productId) ?? 0),
        cause: { kind: "listing", id: one.listingId },
        idempotencyKey: `opening:${warehouseId}:${one.productId}`,
      })),
  );
  return written.length;
}
