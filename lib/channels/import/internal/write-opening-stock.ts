import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type Opening = { listingId: string; productId: string; channelQuantity: number };

/**
 * Takes the channel's figures over as the first count, in the order warehouse. The channel took down what it has sold, the pieces
 * lie here still: what open orders want is added, so that what is available here then equals the channel's figure. Products that were
 * counted in any warehouse of the connection keep their own figures. Answers how many were opened.
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
           COALESCE((SELECT sum(r.wanted)::float8 FROM reservation r WHERE r.tenant_id = ${tenant.tenantId}::uuid
                        AND r.product_id = u.product_id AND r.warehouse_id = ${warehouseId}::uuid AND r.state = 'active'), 0) AS wanted
      FROM unnest(${openings.map((one) => one.productId)}::uuid[]) AS u (product_id)
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
