import "server-only";
import { quantity } from "@/lib/core/quantity";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevels } from "./lock-levels";
import { recordMovements } from "./record-movements";
import type { StockPlace } from "./stock-types";

/** What left the house for an order line. */
export type ShippedLine = StockPlace & {
  readonly orderLineId: string;
  readonly quantity: Parameters<typeof quantity>[0];
  /** Unique per shipment of the line; a repeat with the same key changes nothing. */
  readonly idempotencyKey: string;
};

/**
 * Takes shipped pieces out of the stock and ends the promise that stood for them. The sale is written before the promise
 * ends: the other way round, the pieces would look free for a moment and go to whoever waits for them. Pieces that were
 * shipped without cover are taken all the same, for they are gone; the level may then fall below zero and shows it.
 */
export async function consumeReservations(
  tx: TenantTx,
  tenant: TenantContext,
  lines: readonly ShippedLine[],
): Promise<void> {
  if (lines.length === 0) return;
  await lockLevels(tx, tenant, lines);
  const written = new Set(
    await recordMovements(
      tx,
      tenant,
      lines.map((line) => ({
        productId: line.productId,
        warehouseId: line.warehouseId,
        kind: "sale",
        quantity: quantity(line.quantity).negated(),
        cause: { kind: "order_line", id: line.orderLineId },
        idempotencyKey: line.idempotencyKey,
      })),
    ),
  );
  const shipped = lines
    .filter((line) => written.has(line.idempotencyKey))
    .map((line) => ({ ...line, quantity: quantity(line.quantity).toFixed(3) }));
  if (shipped.length === 0) return;
  await tx.$executeRaw`
    UPDATE reservation r
       SET state = CASE WHEN s.pieces >= r.wanted THEN 'consumed' ELSE r.state END,
           ended_at = CASE WHEN s.pieces >= r.wanted THEN now() END,
           wanted = CASE WHEN s.pieces >= r.wanted THEN r.wanted ELSE r.wanted - s.pieces END,
           quantity = CASE WHEN s.pieces >= r.wanted THEN r.quantity ELSE GREATEST(r.quantity - s.pieces, 0) END
      FROM (SELECT m."orderLineId", m."productId", m."warehouseId", sum(m.quantity) AS pieces
              FROM jsonb_to_recordset(${JSON.stringify(shipped)}::jsonb)
                   AS m ("orderLineId" uuid, "productId" uuid, "warehouseId" uuid, quantity numeric)
             GROUP BY 1, 2, 3) s
     WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.order_line_id = s."orderLineId"
       AND r.product_id = s."productId" AND r.warehouse_id = s."warehouseId" AND r.state = 'active'`;
}
